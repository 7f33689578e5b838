package org.chaosee.load.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import org.yaml.snakeyaml.error.YAMLException;

/** What a plan is written in. */
enum SourceNotation {
    JSON {
        @Override
        JsonNode read(String text) throws SourceException {
            try {
                return Json.parse(text);
            } catch (JsonProcessingException e) {
                throw new SourceException("It is no JSON: " + e.getOriginalMessage(), e);
            }
        }
    },

    YAML {
        @Override
        JsonNode read(String text) throws SourceException {
            try {
                return YamlTree.read(text);
            } catch (YAMLException e) {
                throw new SourceException("It is no YAML: " + e.getMessage(), e);
            }
        }
    };

    abstract JsonNode read(String text) throws SourceException;

    static Optional<SourceNotation> ofFile(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".json")) {
            return Optional.of(JSON);
        }
        return lower.endsWith(".yaml") || lower.endsWith(".yml") ? Optional.of(YAML) : Optional.empty();
    }
}
