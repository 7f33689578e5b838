package org.chaosee.it.hosts.rich;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.chaosee.api.Injection;

/** A host that wants to know. */
@ApplicationScoped
@Path("observed")
public class Observer {

    private final List<String> observed = new CopyOnWriteArrayList<>();
    private final List<String> observedAsync = new CopyOnWriteArrayList<>();

    void observe(@Observes Injection injection) {
        observed.add(injection.action());
    }

    void observeAsync(@ObservesAsync Injection injection) {
        observedAsync.add(injection.action());
    }

    /** How often an injection of that action was observed, at once and later. */
    @GET
    @Path("{action}")
    public String count(@PathParam("action") String action) {
        return count(observed, action) + " and " + count(observedAsync, action);
    }

    private static long count(List<String> actions, String action) {
        return actions.stream().filter(action::equals).count();
    }
}
