package org.chaosee.experiment.tolerance.path;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** What finds values in a value. Immutable. */
public record Path(List<Step> steps) {

    public Path {
        steps = List.copyOf(steps);
    }

    /**
     * Reads a path.
     *
     * @throws PathSyntaxException when that text is none
     */
    public static Path parse(String text, PathDialect dialect) throws PathSyntaxException {
        return new PathParser(text, dialect).parse();
    }

    /** In the order of the document. */
    public List<JsonNode> find(JsonNode root) {
        return from(root, root).toList();
    }

    /** The values that are found from that one on. */
    Stream<JsonNode> from(JsonNode start, JsonNode root) {
        Stream<JsonNode> found = Stream.of(start);
        for (Step step : steps) {
            found = found.flatMap(value -> step.from(value, root));
        }
        return found;
    }
}
