package org.chaosee.it.answers.host;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** Answers of several lengths, whose length the server knows, or learns only as they are written. */
@RequestScoped
@Path("pages")
@Produces("text/plain")
public class PagesResource {

    /** A megabyte. */
    public static final int LONG = 1_000_000;

    @GET
    @Path("short")
    public Response brief() {
        return Response.ok("0123456789")
                .header("Cache-Control", "max-age=60")
                .header("X-Real", "yes")
                .build();
    }

    @GET
    @Path("long")
    public byte[] big() {
        return new byte[LONG];
    }

    @GET
    @Path("streamed")
    public StreamingOutput streamed() {
        return out -> {
            for (int i = 0; i < LONG / 1000; i++) {
                out.write(new byte[1000]);
            }
        };
    }

    @GET
    @Path("empty")
    public void empty() {}
}
