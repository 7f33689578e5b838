package org.chaosee.load.plan;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Makes plans. Without a request, the base itself is asked for by {@code GET}. */
public final class PlanBuilder {

    private final URI base;
    private final double rate;
    private final Duration duration;
    private final List<User> users = new ArrayList<>();
    private final List<RequestTemplate> requests = new ArrayList<>();
    private String name = LoadPlan.DEFAULT_NAME;
    private Duration rampUp = Duration.ZERO;
    private Arrival arrival = Arrival.EVEN;
    private OptionalLong seed = OptionalLong.empty();
    private Duration timeout = LoadPlan.DEFAULT_TIMEOUT;
    private int maxInFlight = LoadPlan.DEFAULT_IN_FLIGHT;
    private boolean redirects;
    private Map<String, String> headers = Map.of();

    public PlanBuilder(URI base, double rate, Duration duration) {
        this.base = base;
        this.rate = rate;
        this.duration = duration;
    }

    public PlanBuilder name(String value) {
        name = value;
        return this;
    }

    public PlanBuilder rampUp(Duration value) {
        rampUp = value;
        return this;
    }

    public PlanBuilder arrival(Arrival value) {
        arrival = value;
        return this;
    }

    /** Drawn when it isn't set. */
    public PlanBuilder seed(long value) {
        seed = OptionalLong.of(value);
        return this;
    }

    public PlanBuilder timeout(Duration value) {
        timeout = value;
        return this;
    }

    public PlanBuilder maxInFlight(int value) {
        maxInFlight = value;
        return this;
    }

    public PlanBuilder redirects(boolean value) {
        redirects = value;
        return this;
    }

    public PlanBuilder headers(Map<String, String> value) {
        headers = value;
        return this;
    }

    public PlanBuilder user(User value) {
        users.add(value);
        return this;
    }

    public PlanBuilder request(RequestTemplate value) {
        requests.add(value);
        return this;
    }

    /**
     * The plan.
     *
     * @throws IllegalArgumentException when something is out of the bounds of {@link LoadPlan}
     */
    public LoadPlan build() {
        return new LoadPlan(
                name,
                base,
                rate,
                duration,
                rampUp,
                arrival,
                seed.orElseGet(PlanBuilder::draw),
                timeout,
                maxInFlight,
                redirects,
                headers,
                users.isEmpty() ? List.of(User.ANYBODY) : users,
                requests.isEmpty() ? List.of(RequestTemplate.get("")) : requests);
    }

    /** So long that every program for JSON keeps all of its digits. */
    private static long draw() {
        return new SecureRandom().nextLong() >>> 11;
    }
}
