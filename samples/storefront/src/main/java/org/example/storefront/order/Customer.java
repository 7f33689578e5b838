package org.example.storefront.order;

import jakarta.ws.rs.core.SecurityContext;

/**
 * Who is buying.
 *
 * @param name the user's name, or {@value #GUEST} for somebody who did not sign in
 * @param tester whether the orders are only tests
 */
public record Customer(String name, boolean tester) {

    static final String GUEST = "guest";

    static Customer of(SecurityContext security) {
        return security.getUserPrincipal() == null
                ? new Customer(GUEST, false)
                : new Customer(security.getUserPrincipal().getName(), security.isUserInRole("tester"));
    }

    boolean isGuest() {
        return name.equals(GUEST);
    }
}
