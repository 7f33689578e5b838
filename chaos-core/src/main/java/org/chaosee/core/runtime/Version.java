package org.chaosee.core.runtime;

/** The version of Chaos EE, as the jar's manifest says. */
public final class Version {

    private static final String UNRELEASED = "development";

    private Version() {}

    /** The version; {@code development} outside of a jar. */
    public static String current() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? UNRELEASED : version;
    }
}
