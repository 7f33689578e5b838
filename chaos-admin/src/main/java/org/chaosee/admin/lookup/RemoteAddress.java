package org.chaosee.admin.lookup;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Where a request comes from, which JAX-RS doesn't tell: CDI has the servlet's request as a bean. */
public final class RemoteAddress {

    private RemoteAddress() {}

    /** The address that the server sees, which may be a proxy's; null where that can't be known. */
    public static @Nullable String find() {
        try {
            Instance<HttpServletRequest> request = CDI.current().select(HttpServletRequest.class);
            return request.isResolvable() ? request.get().getRemoteAddr() : null;
        } catch (RuntimeException | LinkageError e) {
            return null; // no servlet, or none whose request CDI knows: the record does without
        }
    }
}
