package org.chaosee.jaxrs.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What doesn't count: our own admin resource, and what tells operators how the application is. */
final class OwnPaths {

    private static final List<String> ROOTS = List.of("/chaos", "/health", "/metrics", "/openapi");

    private OwnPaths() {}

    static boolean contains(HttpServletRequest request) {
        String servlet = request.getServletPath();
        return contains(servlet == null || servlet.isEmpty() ? request.getPathInfo() : servlet);
    }

    /** Without an iterator: the caller is in a hurry. */
    private static boolean contains(@Nullable String path) {
        if (path != null) {
            for (int i = 0; i < ROOTS.size(); i++) {
                if (isBelow(path, ROOTS.get(i))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isBelow(String path, String root) {
        return path.startsWith(root) && (path.length() == root.length() || path.charAt(root.length()) == '/');
    }
}
