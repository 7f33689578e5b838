package org.chaosee.admin.security;

import jakarta.ws.rs.HttpMethod;
import java.util.Set;

/** The methods that change nothing; all others may. */
final class SafeMethods {

    private static final Set<String> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private SafeMethods() {}

    static boolean include(String method) {
        return SAFE.contains(method);
    }
}
