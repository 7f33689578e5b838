package org.chaosee.cdi.caller;

import jakarta.enterprise.inject.Instance;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import org.chaosee.core.point.Call;
import org.jspecify.annotations.Nullable;

/** The caller whom Jakarta Security knows: in EJBs, too, and where there is no request (Jakarta Security 3.0, 4.2). */
record SecurityCaller(Instance<SecurityContext> security) implements Call {

    static Call of(Instance<Object> beans) {
        return new SecurityCaller(beans.select(SecurityContext.class));
    }

    @Override
    public @Nullable String user() {
        Principal principal = security.get().getCallerPrincipal();
        return principal == null ? null : principal.getName();
    }

    @Override
    public boolean hasRole(String role) {
        return security.get().isCallerInRole(role);
    }

    @Override
    public @Nullable String header(String name) {
        return null;
    }
}
