package org.chaosee.it.database.host;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.sql.SQLException;
import java.util.concurrent.Callable;

/** How something went, as the answer to a request. */
final class Outcome {

    private Outcome() {}

    /** What came out of it, or the exceptions that the caller sees. */
    static String of(Callable<?> call) {
        return of(call, new Run());
    }

    static String of(Callable<?> call, Run run) {
        JsonArrayBuilder chain = Json.createArrayBuilder();
        String result = "";
        String message = "";
        long start = System.nanoTime();
        try {
            result = String.valueOf(call.call());
        } catch (Exception e) {
            message = String.valueOf(e);
            for (Throwable each = e; each != null; each = each.getCause()) {
                chain.add(describe(each));
            }
        }
        JsonObjectBuilder answer = Json.createObjectBuilder()
                .add("result", result)
                .add("chain", chain)
                .add("message", message)
                .add("status", run.status)
                .add("elapsed", (System.nanoTime() - start) / 1_000_000);
        return answer.build().toString();
    }

    private static String describe(Throwable thrown) {
        String type = thrown.getClass().getName();
        return thrown instanceof SQLException failure ? type + "[" + failure.getSQLState() + "]" : type;
    }
}
