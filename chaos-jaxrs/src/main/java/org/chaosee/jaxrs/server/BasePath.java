package org.chaosee.jaxrs.server;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The path of a JAX-RS application, from the context root on: {@code /api}, or empty for an application at the root.
 *
 * <p>Fault points are listed under it from deployment on. By then it is a guess, even where a servlet's mapping tells it:
 * there may be several. The first request settles it, for good. Thread-safe.
 */
final class BasePath {

    private final String contextPath;
    private final List<Consumer<String>> corrections = new CopyOnWriteArrayList<>();
    private volatile String path;

    /** Not volatile: a thread that sees false looks again under the lock. */
    private boolean confirmed;

    private BasePath(String contextPath, String guess) {
        this.contextPath = contextPath;
        this.path = guess;
    }

    static BasePath guess(@Nullable Application application, @Nullable ServletContext context) {
        return new BasePath(
                context == null ? "" : context.getContextPath(), ApplicationPathGuess.of(application, context));
    }

    String path() {
        return path;
    }

    /** That one is told, if another path turns out to be the right one. */
    void onCorrection(Consumer<String> correction) {
        corrections.add(correction);
    }

    /** From then on the path stays as it is. */
    void confirm(UriInfo request) {
        if (!confirmed) {
            confirmNow(request.getBaseUri().getPath());
        }
    }

    private synchronized void confirmNow(String basePath) {
        if (confirmed) {
            return;
        }
        String below = basePath.startsWith(contextPath) ? basePath.substring(contextPath.length()) : basePath;
        String actual = PathTemplate.normalize(below);
        if (!actual.equals(path)) {
            path = actual;
            corrections.forEach(correction -> correction.accept(actual));
        }
        confirmed = true;
    }
}
