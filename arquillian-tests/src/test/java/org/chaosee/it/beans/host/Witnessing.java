package org.chaosee.it.beans.host;

import jakarta.enterprise.context.ApplicationScoped;

/** A bean with an interceptor of the application. */
@ApplicationScoped
public class Witnessing {

    @Witness.Witnessed
    public String witnessed() {
        return "done";
    }
}
