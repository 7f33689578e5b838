package org.chaosee.it.hosts.rich;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Answers from other threads. */
@ApplicationScoped
@Path("async")
public class AsyncResource {

    @Resource
    ManagedExecutorService executor;

    @GET
    @Path("suspended")
    public void suspended(@Suspended AsyncResponse response) {
        executor.execute(() -> response.resume("resumed"));
    }

    @GET
    @Path("stage")
    public CompletionStage<String> stage() {
        return CompletableFuture.supplyAsync(() -> "completed", executor);
    }
}
