package org.chaosee.experiment.value;

import com.fasterxml.jackson.databind.JsonNode;

/** How a value is written into a text. A text stays as it is. */
public enum Notation {

    /** {@code true}, {@code null}, <code>{"a":1}</code>. */
    JSON {
        @Override
        public String text(JsonNode value) {
            return value.isTextual() ? value.textValue() : value.toString();
        }
    },

    /** {@code True}, {@code None}, <code>{'a': 1}</code>. */
    PYTHON {
        @Override
        public String text(JsonNode value) {
            return value.isTextual() ? value.textValue() : PythonText.of(value);
        }
    };

    public abstract String text(JsonNode value);
}
