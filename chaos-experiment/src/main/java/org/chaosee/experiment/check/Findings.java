package org.chaosee.experiment.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Collects what is found. */
final class Findings {

    private final List<Finding> violations = new ArrayList<>();
    private final List<Finding> warnings = new ArrayList<>();

    void refuse(String kind, String pointer, String message) {
        violations.add(new Finding(kind, pointer, message));
    }

    void warn(String kind, String pointer, String message) {
        warnings.add(new Finding(kind, pointer, message));
    }

    CheckReport report() {
        return new CheckReport(violations, warnings);
    }

    /** Whether it is a text that isn't empty. */
    static boolean isText(JsonNode value) {
        return value.isTextual() && !value.textValue().isEmpty();
    }

    /** The pointer to a member, whatever its name. */
    static String member(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
