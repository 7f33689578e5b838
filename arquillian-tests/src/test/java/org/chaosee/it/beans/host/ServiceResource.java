package org.chaosee.it.beans.host;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.ExecutionException;

/** Calls services, and tells what came of it: an answer, or the exception by its name. */
@RequestScoped
@Path("services")
public class ServiceResource {

    @Inject
    Tolerant tolerant;

    @Inject
    Witnessing witnessing;

    @EJB
    Accounts accounts;

    @EJB
    Ticker ticker;

    @GET
    @Path("{service}")
    public String call(@PathParam("service") String service) throws InterruptedException {
        try {
            return switch (service) {
                case "retried" -> tolerant.retried();
                case "guarded" -> tolerant.guarded();
                case "replaced" -> tolerant.replaced();
                case "limited" -> tolerant.limited();
                case "later" -> tolerant.later().toCompletableFuture().get();
                case "witnessed" -> witnessing.witnessed();
                case "ejb" -> accounts.balance();
                case "ticks" -> String.valueOf(ticker.ticks());
                default -> "unknown";
            };
        } catch (ExecutionException e) {
            return e.getCause().getClass().getName();
        } catch (RuntimeException e) {
            return e.getClass().getName();
        }
    }

    @GET
    public String self() {
        return "here";
    }
}
