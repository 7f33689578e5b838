package org.chaosee.experiment.option;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chaosee.experiment.value.TypedText;

/** A variable as the command line tells it. */
public record Variable(String name, JsonNode value) {

    /**
     * Of the form {@code name=value} or {@code name:type=value}.
     *
     * @throws IllegalArgumentException when it has another form, the type is unknown, or the value doesn't fit it
     */
    public static Variable parse(String text) {
        Matcher form =
                Pattern.compile("([^=:]+)(?::([^=]*))?=(.*)", Pattern.DOTALL).matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("A variable is name=value or name:type=value, and not " + text);
        }
        String type = form.group(2) == null ? "str" : form.group(2);
        return new Variable(form.group(1), TypedText.read(form.group(3), type));
    }
}
