package org.chaosee.it.halt.host;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** One endpoint for each way in which a request can be held up. */
@RequestScoped
@Path("")
public class CallsResource {

    /** Enough for a slow answer to take its time, whatever the server holds back at first. */
    private static final int LARGE = 1 << 20;

    @Inject
    Desk desk;

    @PersistenceContext
    EntityManager entityManager;

    @Resource
    ManagedExecutorService executor;

    @GET
    @Path("sync")
    public String sync() {
        return "sync";
    }

    @GET
    @Path("stage")
    public CompletionStage<String> stage() {
        return CompletableFuture.supplyAsync(() -> "stage", executor);
    }

    @GET
    @Path("suspended")
    public void suspended(@Suspended AsyncResponse response) {
        executor.execute(() -> response.resume("suspended"));
    }

    @GET
    @Path("bean")
    public String bean() {
        return desk.answer();
    }

    @GET
    @Path("query")
    public String query() {
        entityManager.createQuery("select n from Note n", Note.class).getResultList();
        return "query";
    }

    @GET
    @Path("body")
    public String body() {
        return "x".repeat(LARGE);
    }
}
