package org.chaosee.jaxrs.server;

import jakarta.inject.Inject;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.chaosee.api.NoChaos;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.server.ResourceConfig;

/** A host application, with every way to write a resource method. */
final class Shop {

    private Shop() {}

    /** Counts the work that was really done. */
    static final class Work {
        final AtomicInteger done = new AtomicInteger();
        final AtomicInteger streamsClosed = new AtomicInteger();
    }

    @ApplicationPath("api")
    static class ShopApplication extends ResourceConfig {
        ShopApplication(Work work) {
            register(new AbstractBinder() {
                @Override
                protected void configure() {
                    bind(work).to(Work.class);
                }
            });
            register(Products.class);
            register(Orders.class);
            register(Contracted.class);
            register(Notes.class);
            register(Customers.class);
            register(IllegalStateMapper.class);
            register(IOExceptionMapper.class);
        }
    }

    @Path("products")
    @Produces("text/plain")
    public static class Products {
        private final Work work;

        @Inject
        public Products(Work work) {
            this.work = work;
        }

        @GET
        public String list() {
            work.done.incrementAndGet();
            return "all products";
        }

        @GET
        @Path("{id: [0-9]{1,9}}")
        public String one(@PathParam("id") String id) {
            return "product " + id;
        }

        @DELETE
        @Path("{id}")
        @NoChaos
        public void remove(@PathParam("id") String id) {}

        @GET
        @Path("page")
        public String page(@QueryParam("number") int number) {
            return "page " + number;
        }

        @GET
        @Path("stream")
        public InputStream stream() {
            return new ByteArrayInputStream(new byte[] {'x'}) {
                @Override
                public void close() {
                    work.streamsClosed.incrementAndGet();
                }
            };
        }

        @GET
        @Path("async")
        public void async(@Suspended AsyncResponse response) {
            new Thread(() -> response.resume("later")).start();
        }

        @GET
        @Path("stage")
        public CompletionStage<String> stage() {
            return CompletableFuture.supplyAsync(() -> "staged");
        }
    }

    @Path("orders")
    @NoChaos
    public static class Orders {
        @POST
        public String order() {
            return "ordered";
        }
    }

    /** Carries the annotations of the class that implements it. */
    @Path("contracted")
    public interface Contract {
        @GET
        @Path("terms")
        String terms();
    }

    public static class Contracted implements Contract {
        @Override
        public String terms() {
            return "fair";
        }
    }

    /** Leaves the type of what it saves to the class that implements it. */
    @Path("notes")
    public interface Saving<T> {
        @PUT
        @Path("{id}")
        String save(@PathParam("id") String id, T value);
    }

    public static class Notes implements Saving<String> {
        @Override
        public String save(String id, String value) {
            return value;
        }
    }

    @Path("customers")
    public static class Customers {
        @Path("{id}/addresses")
        public Addresses addresses() {
            return new Addresses();
        }

        @Path("{id}/former-addresses")
        public Addresses formerAddresses() {
            return new Addresses();
        }
    }

    public static class Addresses {
        @GET
        @Path("{number}")
        public String address(@PathParam("number") String number) {
            return "address " + number;
        }
    }

    public static class IllegalStateMapper implements ExceptionMapper<IllegalStateException> {
        @Override
        public Response toResponse(IllegalStateException exception) {
            return Response.status(409)
                    .entity("mapped: " + exception.getMessage())
                    .build();
        }
    }

    public static class IOExceptionMapper implements ExceptionMapper<IOException> {
        @Override
        public Response toResponse(IOException exception) {
            return Response.status(502)
                    .entity("io: " + exception.getMessage())
                    .type("text/plain")
                    .header("X-Mapped", "yes")
                    .build();
        }
    }
}
