package org.chaosee.it.halt.host;

import jakarta.enterprise.context.ApplicationScoped;

/** A service of the application. */
@ApplicationScoped
public class Desk {

    public String answer() {
        return "bean";
    }
}
