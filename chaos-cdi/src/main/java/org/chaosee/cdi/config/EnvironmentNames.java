package org.chaosee.cdi.config;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How keys are called as environment variables (MicroProfile Config, section 3.3): without case, dots and dashes. */
final class EnvironmentNames {

    private EnvironmentNames() {}

    /** The variable of a key. */
    static String of(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** SmallRye Config lists a variable by a second name, too, with a dot for each underscore: no key that anybody wrote. */
    static boolean isMadeUp(String property, Set<String> all) {
        return all.contains(of(property));
    }

    /** The part of the key that a variable has after that prefix, as names have it; empty when there is none. */
    static Optional<String> after(String prefix, String variable) {
        return variable.startsWith(of(prefix)) && variable.length() > prefix.length()
                ? Optional.of(name(variable.substring(prefix.length())))
                : Optional.empty();
    }

    /** The name that is meant by part of a variable: names are in lower case, with dashes. */
    static String name(String part) {
        return part.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
