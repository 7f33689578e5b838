package org.chaosee.experiment.lint;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An activity, and where it stands.
 *
 * @param section {@code configuration}, {@code steady-state-hypothesis}, {@code method}, {@code rollbacks} or {@code tolerance}
 * @param pointer the JSON pointer to it
 */
record Place(String section, String pointer, JsonNode activity) {

    JsonNode provider() {
        return activity.path("provider");
    }

    boolean isHttp() {
        return provider().path("type").asText().equals("http");
    }

    boolean isProcess() {
        return provider().path("type").asText().equals("process");
    }

    boolean isAction() {
        return activity.path("type").asText().equals("action");
    }

    String at(String member) {
        return pointer + "/" + member;
    }
}
