package org.chaosee.it.jvm.host;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Needs what the faults take. */
@RequestScoped
@Path("work")
public class WorkResource {

    private static final int MIB = 1024 * 1024;

    @Resource
    ManagedExecutorService executor;

    /** Takes so many mebibytes at once, half of them in a single piece. */
    @GET
    @Path("memory")
    public String memory(@QueryParam("mib") int mib) {
        List<byte[]> live = new ArrayList<>();
        live.add(new byte[mib / 2 * MIB]);
        for (int i = 0; i < mib / 2; i++) {
            live.add(new byte[MIB]);
        }
        return String.valueOf(live.stream().mapToLong(piece -> piece.length).sum() / MIB);
    }

    /** Hands work to the default managed executor, and tells whether it was done within that time. */
    @GET
    @Path("managed")
    public String managed(@QueryParam("millis") long millis) throws InterruptedException, ExecutionException {
        try {
            Future<String> work = executor.submit(() -> "done");
            return work.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return "waits";
        } catch (RejectedExecutionException e) {
            return "refused";
        }
    }
}
