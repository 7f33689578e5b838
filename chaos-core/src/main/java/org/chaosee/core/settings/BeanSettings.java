package org.chaosee.core.settings;

import java.util.List;

/**
 * Which beans have fault points, and where among their interceptors.
 *
 * @param include patterns of classes ({@code chaos.beans.include}): globs of names, with the package or without, or
 *     {@code @} and such a glob of the name of an annotation
 * @param exclude patterns of classes that have none all the same ({@code chaos.beans.exclude})
 * @param priority of the interceptor ({@code chaos.beans.position}), as Jakarta Interceptors 2.1, section 5.2 defines it
 */
public record BeanSettings(List<String> include, List<String> exclude, int priority) {

    /**
     * Inside of what MicroProfile Fault Tolerance 4.0 (section 2.3: 4010, as long as nobody configures another), Jakarta
     * Transactions and security do around a method: they see the fault as they see one of the method itself.
     */
    public static final int INSIDE = 4900;

    /** Outside of all that: it is the caller who sees the fault. */
    public static final int OUTSIDE = 10;

    public static final BeanSettings NONE = new BeanSettings(List.of(), List.of(), INSIDE);

    /** Copies the lists. */
    public BeanSettings {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }
}
