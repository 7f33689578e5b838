package org.chaosee.it.guard.host;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.chaosee.api.NoChaos;

/** Answers at once, or with what observers have heard. */
@Path("times")
public class TimesResource {

    @Inject
    Witness witness;

    @GET
    public String now() {
        return "now";
    }

    @GET
    @Path("later")
    public CompletionStage<String> later() {
        return CompletableFuture.supplyAsync(() -> "later");
    }

    @NoChaos
    @GET
    @Path("heard")
    public String heard() {
        return String.join("\n", witness.heard());
    }
}
