package org.chaosee.cdi.config;

import java.util.List;
import org.chaosee.core.settings.ChaosSettings;

/** What the configuration says: Chaos EE is on, or off, or the configuration is wrong. */
public sealed interface Configuration {

    /** On, with these settings. */
    record On(ChaosSettings settings) implements Configuration {}

    /** Off: nobody asked for it. */
    record Off() implements Configuration {}

    /**
     * Off: this is production, and production is not allowed.
     *
     * @param why which key says that this is production
     */
    record OffInProduction(String why) implements Configuration {}

    /** Off: the server has no MicroProfile Config. */
    record Absent() implements Configuration {}

    /**
     * Wrong.
     *
     * @param problems a sentence for each thing that is wrong
     */
    record Invalid(List<String> problems) implements Configuration {}
}
