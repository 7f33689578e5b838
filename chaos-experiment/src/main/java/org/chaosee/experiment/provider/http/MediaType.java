package org.chaosee.experiment.provider.http;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The type of a body.
 *
 * @param name in lower case, without parameters
 */
record MediaType(String name, Optional<String> charset) {

    static MediaType of(String text) {
        String name = text.replaceFirst("(?s);.*", "").strip().toLowerCase(Locale.ROOT);
        Matcher charset =
                Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?([^\"';\\s]+)").matcher(text);
        return new MediaType(name, charset.find() ? Optional.of(charset.group(1)) : Optional.empty());
    }

    boolean isJson() {
        return name.equals("application/json") || name.endsWith("+json");
    }
}
