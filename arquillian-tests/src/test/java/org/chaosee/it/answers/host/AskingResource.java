package org.chaosee.it.answers.host;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** Asks for a page by the client that is named, and tells what came of it. */
@RequestScoped
@Path("asking")
public class AskingResource {

    @Context
    UriInfo uri;

    @GET
    @Path("{client}/{page}")
    public String ask(@PathParam("client") String kind, @PathParam("page") String page) throws Exception {
        URI root = uri.getBaseUri().resolve("..");
        Client client = ClientBuilder.newClient();
        long start = System.nanoTime();
        try (Pages pages = RestClientBuilder.newBuilder().baseUri(root).build(Pages.class);
                Response response = kind.equals("rest")
                        ? pages.page(page)
                        : client.target(root)
                                .path("api/pages")
                                .path(page)
                                .request()
                                .get()) {
            int length = response.readEntity(byte[].class).length;
            long took = Duration.ofNanos(System.nanoTime() - start).toMillis();
            return length + " bytes, " + took + " ms, X-Real " + response.getHeaderString("X-Real") + ", Cache-Control "
                    + response.getHeaderString("Cache-Control");
        } catch (ProcessingException e) {
            return "failed by " + e.getCause();
        } finally {
            client.close();
        }
    }
}
