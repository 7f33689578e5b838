package org.chaosee.core.settings;

/**
 * A bearer token of the admin resource.
 *
 * @param name whom the record names when somebody brings it
 * @param value what has to be brought
 * @param readOnly whether that lets read only
 */
public record AdminToken(String name, String value, boolean readOnly) {

    /** The name of the token that is configured without one ({@code chaos.admin.token}). */
    public static final String UNNAMED = "token";

    /** The value stays out of logs. */
    @Override
    public String toString() {
        return "AdminToken[name=" + name + ", readOnly=" + readOnly + "]";
    }
}
