package org.chaosee.proxy.main;

/** The version of this, as the jar's manifest says. */
final class Version {

    private static final String UNRELEASED = "development";

    private Version() {}

    /** The version; {@code development} outside of a jar. */
    static String current() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? UNRELEASED : version;
    }
}
