package org.chaosee.cdi.caller;

import jakarta.enterprise.inject.Instance;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.chaosee.core.point.Call;
import org.jspecify.annotations.Nullable;

/** The caller of the current HTTP request, which is a bean of the platform (Jakarta CDI 4.0, section 19.9). */
record RequestCaller(Instance<HttpServletRequest> request) implements Call {

    static Call of(Instance<Object> beans) {
        return new RequestCaller(beans.select(HttpServletRequest.class));
    }

    @Override
    public @Nullable String user() {
        Principal principal = request.get().getUserPrincipal();
        return principal == null ? null : principal.getName();
    }

    @Override
    public boolean hasRole(String role) {
        return request.get().isUserInRole(role);
    }

    @Override
    public @Nullable String header(String name) {
        return request.get().getHeader(name);
    }
}
