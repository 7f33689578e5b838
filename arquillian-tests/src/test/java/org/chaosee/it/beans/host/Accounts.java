package org.chaosee.it.beans.host;

import jakarta.ejb.Stateless;

/** An Enterprise Bean. */
@Stateless
public class Accounts {

    public String balance() {
        return "100";
    }
}
