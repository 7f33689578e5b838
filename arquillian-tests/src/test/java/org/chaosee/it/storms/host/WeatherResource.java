package org.chaosee.it.storms.host;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.CompletionException;
import org.chaosee.api.ChaosExperiment;
import org.chaosee.api.Kind;
import org.chaosee.api.NoChaos;
import org.chaosee.api.Target;
import org.chaosee.api.control.ActionRequest;
import org.chaosee.api.control.ChaosControl;
import org.chaosee.api.fault.AbortFault;
import org.chaosee.api.storm.StormRequest;

/** Does what it is asked to, and tells what came of it: an answer, or the exception by its name. */
@NoChaos
@RequestScoped
@Path("weather")
public class WeatherResource {

    @Inject
    @ChaosExperiment("rush-hour")
    Event<StormRequest> storms;

    @Inject
    ChaosControl control;

    @Inject
    Chronicle chronicle;

    @GET
    public String chronicle() {
        return String.join("\n", chronicle.entries());
    }

    @POST
    @Path("{way}")
    public String begin(@PathParam("way") String way) {
        return tell(() -> {
            StormRequest request = StormRequest.begin().httpPercent(100).faults("abort");
            switch (way) {
                case "fire" -> storms.fire(request);
                case "fireAsync" ->
                    storms.fireAsync(request).toCompletableFuture().join();
                case "control" -> control.storms().begin(StormRequest.begin("rush-hour"));
                case "create" ->
                    control.create(ActionRequest.named("teapot")
                            .target(Target.any(Kind.HTTP).with(Target.PATH, "/api/sky"))
                            .fault(AbortFault.status(418)));
                default -> throw new IllegalArgumentException(way);
            }
        });
    }

    @DELETE
    public String end() {
        return tell(() -> storms.fire(StormRequest.end()));
    }

    private static String tell(Runnable work) {
        try {
            work.run();
            return "done";
        } catch (CompletionException e) {
            return (e.getSuppressed().length > 0 ? e.getSuppressed()[0] : e.getCause())
                    .getClass()
                    .getSimpleName();
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName();
        }
    }
}
