package org.chaosee.report.journal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads what a load generator measured. */
record LoadReader(Stream stream) {

    Load read(String pointer) throws IOException {
        if (stream.isNull()) {
            throw new ShapeException(pointer, "is no object");
        }
        List<Second> seconds = new ArrayList<>();
        ObjectNode head = JsonNodeFactory.instance.objectNode();
        stream.members(pointer, name -> {
            String place = pointer + "/" + name;
            if (name.equals("seconds")) {
                seconds.addAll(stream.list(place, LoadReader::second));
            } else {
                head.set(name, stream.tree(place).node());
            }
            return true;
        });
        seconds.sort(Comparator.comparing(Second::at));
        return load(new Tree(head, pointer), seconds);
    }

    private static Load load(Tree tree, List<Second> seconds) {
        return new Load(
                tree.optionalText("name").orElse("load"),
                tree.figure("rate"),
                tree.instant("start"),
                tree.instant("end"),
                tree.count("planned"),
                tree.count("sent"),
                tree.count("skipped"),
                summary(tree.object("summary")),
                tree.list("requests", request -> new RequestKind(request.text("name"), summary(request))),
                seconds,
                tree.list(
                        "failures",
                        failure -> new LoadFailure(
                                failure.text("cause"),
                                failure.count("count"),
                                failure.optionalInstant("first").orElse(null),
                                failure.optionalInstant("last").orElse(null))));
    }

    private static Summary summary(Tree tree) {
        return new Summary(
                tree.count("requests"),
                tree.count("ok"),
                tree.count("errors"),
                tree.figure("perSecond"),
                tree.figure("mean"),
                tree.figure("p50"),
                tree.figure("p95"),
                tree.figure("p99"),
                tree.figure("max"));
    }

    private static Second second(Tree tree) {
        return new Second(
                tree.instant("at"),
                tree.count("sent"),
                tree.count("ok"),
                tree.count("errors"),
                tree.count("skipped"),
                tree.figure("p50"),
                tree.figure("p95"),
                tree.figure("p99"),
                tree.figure("max"));
    }
}
