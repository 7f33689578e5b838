package org.chaosee.api.audit;

import org.jspecify.annotations.Nullable;

/**
 * Who does something, and from where. Immutable.
 *
 * @param type what kind of somebody
 * @param name of a user, a token or a part of Chaos EE; null for code on whose behalf nobody is known
 * @param from where it came from, such as {@code rest 10.0.0.7}, {@code java}, {@code jmx}; null when that is not known
 */
public record Actor(
        Type type, @Nullable String name, @Nullable String from) {

    /** Code of the application, called on nobody's behalf. */
    public static final Actor CODE = new Actor(Type.CODE, null, "java");

    /** What kind of somebody. */
    public enum Type {
        /** Somebody whom the platform knows by name. */
        USER("user"),
        /** A configured token, by its name. */
        TOKEN("token"),
        /** The application's own code. */
        CODE("code"),
        /** Chaos EE itself, by the part that acts. */
        SYSTEM("system");

        private final String id;

        Type(String id) {
            this.id = id;
        }

        /** The word in documents and tables. */
        public String id() {
            return id;
        }
    }

    /** The name, or, when there is none, the type: for the log, and for {@code createdBy}. */
    public String label() {
        return name != null ? name : type.id();
    }
}
