package org.chaosee.load.plan;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A plan that can be run. Made by {@link PlanBuilder}, or from a file.
 *
 * @param base an absolute address over HTTP, in front of the paths of all requests
 * @param rate requests per second, {@link #MIN_RATE} to {@link #MAX_RATE}
 * @param duration for how long requests are sent, up to {@link #MAX_DURATION}
 * @param rampUp how long the rate grows from 0 to {@code rate} at the start of that; zero for not at all
 * @param seed what all random decisions follow from
 * @param timeout how long an answer may take, its body included, {@link #MIN_TIMEOUT} to {@link #MAX_TIMEOUT}
 * @param maxInFlight how many requests may wait for their answers at once, 1 to {@link #MAX_IN_FLIGHT}
 * @param redirects whether they are followed
 * @param headers of all requests
 * @param users never empty
 * @param requests never empty; their names differ
 */
public record LoadPlan(
        String name,
        URI base,
        double rate,
        Duration duration,
        Duration rampUp,
        Arrival arrival,
        long seed,
        Duration timeout,
        int maxInFlight,
        boolean redirects,
        Map<String, String> headers,
        List<User> users,
        List<RequestTemplate> requests) {

    public static final double MIN_RATE = 0.1;
    public static final double MAX_RATE = 10_000;
    public static final Duration MIN_DURATION = Duration.ofMillis(1);
    public static final Duration MAX_DURATION = Duration.ofDays(1);
    public static final Duration MIN_TIMEOUT = Duration.ofMillis(10);
    public static final Duration MAX_TIMEOUT = Duration.ofMinutes(10);
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);
    public static final int MAX_IN_FLIGHT = 10_000;
    public static final int DEFAULT_IN_FLIGHT = 1_000;
    public static final int MAX_WEIGHT = 1_000_000;
    public static final String DEFAULT_NAME = "load";

    private static final int MAX_PORT = 65_535;

    public LoadPlan {
        headers = Map.copyOf(headers);
        users = List.copyOf(users);
        requests = List.copyOf(requests);
        require(isAddress(base), "base", base);
        require(rate >= MIN_RATE && rate <= MAX_RATE, "rate", rate);
        require(isWithin(duration, MIN_DURATION, MAX_DURATION), "duration", duration);
        require(isWithin(rampUp, Duration.ZERO, duration), "ramp-up", rampUp);
        require(isWithin(timeout, MIN_TIMEOUT, MAX_TIMEOUT), "timeout", timeout);
        require(maxInFlight >= 1 && maxInFlight <= MAX_IN_FLIGHT, "in-flight", maxInFlight);
        require(!users.isEmpty(), "users", users);
        require(!requests.isEmpty(), "requests", requests);
        require(
                requests.stream().map(RequestTemplate::name).distinct().count() == requests.size(),
                "names of requests",
                requests);
    }

    /** Whether it can be a base: absolute, over HTTP, with a host, with a port that there is, and without user and fragment. */
    public static boolean isAddress(URI base) {
        boolean isHttp = "http".equalsIgnoreCase(base.getScheme()) || "https".equalsIgnoreCase(base.getScheme());
        boolean isPort = base.getPort() == -1 || (base.getPort() >= 1 && base.getPort() <= MAX_PORT);
        return isHttp
                && isPort
                && base.getHost() != null
                && base.getRawFragment() == null
                && base.getRawUserInfo() == null;
    }

    static boolean isWithin(Duration value, Duration from, Duration to) {
        return value.compareTo(from) >= 0 && value.compareTo(to) <= 0;
    }

    static void require(boolean condition, String what, Object value) {
        if (!condition) {
            throw new IllegalArgumentException("Out of bounds: %s %s".formatted(what, value));
        }
    }
}
