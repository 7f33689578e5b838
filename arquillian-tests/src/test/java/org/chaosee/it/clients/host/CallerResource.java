package org.chaosee.it.clients.host;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.concurrent.ExecutionException;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** Asks for a price by the client that is named, and tells what came of it. */
@RequestScoped
@Path("calls")
public class CallerResource {

    @Context
    UriInfo uri;

    @GET
    @Path("{client}")
    public String call(@PathParam("client") String kind) throws Exception {
        URI root = uri.getBaseUri().resolve("..");
        Client client = ClientBuilder.newClient();
        try (Prices prices = RestClientBuilder.newBuilder().baseUri(root).build(Prices.class)) {
            Invocation.Builder request =
                    client.target(root).path("api/prices/17").request();
            return switch (kind) {
                case "sync" -> request.get(String.class);
                case "async" -> request.async().get(String.class).get();
                case "rx" ->
                    request.rx().get(String.class).toCompletableFuture().get();
                case "rest" -> prices.price(17);
                case "rest-async" -> prices.later(17).toCompletableFuture().get();
                default -> throw new IllegalArgumentException(kind);
            };
        } catch (ExecutionException e) {
            return tell(e.getCause());
        } catch (RuntimeException e) {
            return tell(e);
        } finally {
            client.close();
        }
    }

    private static String tell(Throwable failure) {
        if (failure instanceof WebApplicationException answered) {
            return "status " + answered.getResponse().getStatus();
        }
        return failure.getClass().getSimpleName()
                + (failure.getCause() == null
                        ? ""
                        : " by " + failure.getCause().getClass().getSimpleName());
    }
}
