package org.chaosee.cli.health;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;

/**
 * An address that is asked for health.
 *
 * @param name under which it is told of
 */
public record HealthAddress(String name, URI address) {

    private static final Pattern NAMED = Pattern.compile("([^=:/?#]+)=(.*)", Pattern.DOTALL);

    /** Where MicroProfile Health has whether an application can be used; at the root of the server, whatever the application's. */
    private static final String READY = "/health/ready";

    /**
     * Reads {@code http://localhost:8080/health}, or {@code shop=http://localhost:8080/health}. Without a name, host and port
     * are it.
     *
     * @throws CommandException when it is no address over HTTP
     */
    public static HealthAddress of(String text) {
        Matcher named = NAMED.matcher(text.strip());
        String address = named.matches() ? named.group(2) : text.strip();
        try {
            URI uri = URI.create(address);
            if (uri.getHost() != null && String.valueOf(uri.getScheme()).matches("(?i)https?")) {
                return new HealthAddress(named.matches() ? named.group(1) : uri.getRawAuthority(), uri);
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new CommandException(
                ExitCode.USAGE,
                "'" + address + "' is no address over HTTP, allowed is one such as http://localhost:8080/health/ready");
    }

    /** The readiness of the server with that admin resource. */
    public static HealthAddress ofServer(URI admin) {
        return of(admin.getScheme() + "://" + admin.getRawAuthority() + READY);
    }

    /**
     * The same addresses with those names, in their order, and no name twice: those that have the host and port in common are told
     * apart by the whole address.
     *
     * @throws CommandException when there are more names than addresses, or an address or a name was given twice
     */
    public static List<HealthAddress> named(List<HealthAddress> addresses, List<String> names) {
        if (names.size() > addresses.size()) {
            throw new CommandException(
                    ExitCode.USAGE,
                    names.size() + " names were given for " + addresses.size() + " addresses, allowed is one for each");
        }
        List<HealthAddress> result = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < addresses.size(); i++) {
            URI address = addresses.get(i).address();
            String name = i < names.size() ? names.get(i) : addresses.get(i).name();
            if (taken.contains(name) && name.equals(address.getRawAuthority())) {
                name = address.toString();
            }
            if (!taken.add(name)
                    || result.stream().anyMatch(other -> other.address().equals(address))) {
                throw new CommandException(ExitCode.USAGE, name + " was given twice, allowed is once");
            }
            result.add(new HealthAddress(name, address));
        }
        return List.copyOf(result);
    }
}
