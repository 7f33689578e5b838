package org.chaosee.load.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.function.Function;
import org.chaosee.load.figures.FailureFigures;
import org.chaosee.load.figures.Latency;
import org.chaosee.load.figures.LoadResult;
import org.chaosee.load.figures.RequestFigures;
import org.chaosee.load.figures.SecondFigures;
import org.chaosee.load.figures.Summary;
import org.jspecify.annotations.Nullable;

/** Figures as JSON. Durations are seconds, to the microsecond; those of no requests are null. */
public final class LoadTree {

    private static final int FORMAT = 1;

    private LoadTree() {}

    public static ObjectNode of(LoadResult result) {
        ObjectNode tree = object();
        tree.put("format", FORMAT);
        tree.put("name", result.name());
        tree.put("rate", result.rate());
        tree.put("seed", result.seed());
        tree.put("stopped", result.stopped());
        tree.put("start", Times.text(result.start()));
        tree.put("end", Times.text(result.end()));
        tree.put("planned", result.planned());
        tree.put("sent", result.sent());
        tree.put("skipped", result.skipped());
        ObjectNode summary = tree.putObject("summary");
        put(summary, result.summary());
        ObjectNode lateness = summary.putObject("lateness");
        lateness.put("p99", Times.seconds(result.lateness().p99()));
        lateness.put("max", Times.seconds(result.lateness().max()));
        ArrayNode requests = tree.putArray("requests");
        result.requests().forEach(request -> requests.add(of(request)));
        ArrayNode seconds = tree.putArray("seconds");
        result.seconds().forEach(second -> seconds.add(of(second)));
        ArrayNode failures = tree.putArray("failures");
        result.failures().forEach(failure -> failures.add(of(failure)));
        return tree;
    }

    /** What is told of one second: an entry in the list of the result. */
    public static ObjectNode of(SecondFigures second) {
        ObjectNode tree = object();
        tree.put("at", Times.text(second.at()));
        tree.put("sent", second.sent());
        tree.put("ok", second.ok());
        tree.put("errors", second.errors());
        tree.put("skipped", second.skipped());
        put(tree, "p50", second.latency(), Latency::p50);
        put(tree, "p95", second.latency(), Latency::p95);
        put(tree, "p99", second.latency(), Latency::p99);
        put(tree, "max", second.latency(), Latency::max);
        return tree;
    }

    private static ObjectNode of(RequestFigures request) {
        ObjectNode tree = object();
        tree.put("name", request.name());
        put(tree, request.summary());
        return tree;
    }

    private static ObjectNode of(FailureFigures failure) {
        ObjectNode tree = object();
        tree.put("cause", failure.cause());
        tree.put("count", failure.count());
        tree.put("first", Times.text(failure.first()));
        tree.put("last", Times.text(failure.last()));
        return tree;
    }

    private static void put(ObjectNode tree, Summary summary) {
        tree.put("requests", summary.requests());
        tree.put("ok", summary.ok());
        tree.put("errors", summary.errors());
        tree.put("perSecond", Math.round(summary.perSecond() * 1e3) / 1e3);
        put(tree, "mean", summary.latency(), Latency::mean);
        put(tree, "p50", summary.latency(), Latency::p50);
        put(tree, "p90", summary.latency(), Latency::p90);
        put(tree, "p95", summary.latency(), Latency::p95);
        put(tree, "p99", summary.latency(), Latency::p99);
        put(tree, "p999", summary.latency(), Latency::p999);
        put(tree, "max", summary.latency(), Latency::max);
    }

    private static void put(
            ObjectNode tree, String name, @Nullable Latency latency, Function<Latency, Duration> member) {
        if (latency == null) {
            tree.putNull(name);
        } else {
            tree.put(name, Times.seconds(member.apply(latency)));
        }
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
