package org.chaosee.experiment.run;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the format's own engine leaves behind in its copy of the experiment: probes of the configuration with all secrets. */
final class Leak {

    private Leak() {}

    static void into(ObjectNode experiment, ObjectNode secrets) {
        experiment.path("configuration").forEach(entry -> {
            if (Surroundings.isProbe(entry) && entry.path("provider") instanceof ObjectNode provider) {
                provider.set("secrets", secrets);
            }
        });
    }
}
