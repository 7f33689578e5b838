package org.chaosee.cli.observe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The answers of health probes. A run of a day has more of them than anybody wants to read: after so many of an address, those in
 * the midst of a row of alike ones are only counted. No change is ever left out. Safe for use by several threads.
 */
final class HealthLog {

    /** Of each address; at one answer a second, nearly three hours. */
    static final int MOST = 10_000;

    private final List<ObjectNode> answers = new ArrayList<>();
    private final Map<String, Row> rows = new HashMap<>();
    private long leftOut;

    /** The latest answers of one address: where the last one stands, and how many alike there are up to it. */
    private static final class Row {
        private int kept;
        private int last;
        private int alike;
    }

    /** Adds one, as a probe tells it. */
    synchronized void add(ObjectNode answer) {
        Row row = rows.computeIfAbsent(answer.path("name").asText(), name -> new Row());
        row.alike = row.kept > 0 && isAlike(answers.get(row.last), answer) ? row.alike + 1 : 1;
        if (row.kept >= MOST && row.alike > 2) {
            // The first and the last one of a row are enough to say how long it was.
            answers.set(row.last, answer);
            leftOut++;
            return;
        }
        row.last = answers.size();
        row.kept++;
        answers.add(answer);
    }

    /** In the order in which they came; one that stands for a row comes where the row was still told one by one. */
    synchronized ArrayNode json() {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        answers.forEach(list::add);
        return list;
    }

    /** How many answers were like those before and after them, and are not told one by one. */
    synchronized long leftOut() {
        return leftOut;
    }

    private static boolean isAlike(JsonNode one, JsonNode other) {
        return List.of("up", "status", "cause").stream()
                .allMatch(member -> Objects.equals(one.get(member), other.get(member)));
    }
}
