package org.chaosee.core.settings;

/**
 * What actions may do to the JVM.
 *
 * @param exitAllowed whether they may end the process ({@code chaos.jvm.exit-allowed})
 */
public record JvmSettings(boolean exitAllowed) {

    /** They may not end the process. */
    public static final JvmSettings DEFAULTS = new JvmSettings(false);
}
