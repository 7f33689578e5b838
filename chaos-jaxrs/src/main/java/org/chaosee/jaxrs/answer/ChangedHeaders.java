package org.chaosee.jaxrs.answer;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.chaosee.api.fault.HeadersFault;

/** Changes headers, whatever case the names are in, and whether the map knows of cases or not. */
public final class ChangedHeaders {

    private ChangedHeaders() {}

    /**
     * Does what the faults say, one after the other.
     *
     * @param value turns the value into what the map holds
     * @param meant selects names; the others are left alone
     */
    public static <V> void apply(
            List<HeadersFault> faults,
            MultivaluedMap<String, V> headers,
            Function<String, V> value,
            Predicate<String> meant) {
        for (HeadersFault fault : faults) {
            fault.remove().stream().filter(meant).forEach(name -> remove(headers, name));
            fault.set().forEach((name, text) -> {
                if (meant.test(name)) {
                    remove(headers, name);
                    headers.putSingle(name, value.apply(text));
                }
            });
        }
    }

    private static <V> void remove(MultivaluedMap<String, V> headers, String name) {
        List.copyOf(headers.keySet()).stream().filter(name::equalsIgnoreCase).forEach(headers::remove);
    }
}
