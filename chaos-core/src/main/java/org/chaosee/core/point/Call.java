package org.chaosee.core.point;

import org.jspecify.annotations.Nullable;

/**
 * One passage through a fault point. Each fact is asked for only when an action's scope needs it, so that finding out
 * who calls costs nothing as long as nobody wants to know. Used by one thread.
 */
public interface Call {

    /** A call of which nothing is known. */
    Call UNKNOWN = new Call() {
        @Override
        public @Nullable String user() {
            return null;
        }

        @Override
        public boolean hasRole(String role) {
            return false;
        }

        @Override
        public @Nullable String header(String name) {
            return null;
        }
    };

    /** The name of the caller's principal, or null for an anonymous call. */
    @Nullable
    String user();

    /** Whether the caller is in that container role. */
    boolean hasRole(String role);

    /** The value of that header of the HTTP request that the call belongs to, or null; case of the name is ignored. */
    @Nullable
    String header(String name);
}
