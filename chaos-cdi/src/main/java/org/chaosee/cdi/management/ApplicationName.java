package org.chaosee.cdi.management;

import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/** What the application is called, for people to tell it from others. */
public final class ApplicationName {

    private ApplicationName() {}

    /**
     * The name of its module, as the Jakarta EE platform has it under JNDI (section EE.5.15); null on Java SE, and on a
     * server that doesn't tell.
     */
    @SuppressWarnings("BanJNDI") // The name is a constant of the platform.
    public static @Nullable String find() {
        try {
            return String.valueOf(InitialContext.<Object>doLookup("java:module/ModuleName"));
        } catch (NamingException e) {
            return null;
        }
    }
}
