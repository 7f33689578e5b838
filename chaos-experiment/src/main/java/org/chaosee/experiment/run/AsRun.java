package org.chaosee.experiment.run;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.chaosee.experiment.fill.Names;
import org.chaosee.experiment.fill.Patterns;
import org.chaosee.experiment.journal.Mask;
import org.chaosee.experiment.model.Experiment;
import org.chaosee.experiment.option.DryMode;
import org.chaosee.experiment.option.RunOptions;

/** The copy of the experiment that the journal has. */
final class AsRun {

    private AsRun() {}

    /** With its title filled, with its secrets hidden where they are guarded, and with what kind of run it was. */
    static ObjectNode of(Experiment experiment, RunOptions options, Names names, Mask mask) {
        ObjectNode copy = experiment.tree().deepCopy();
        if (copy.path("title").isTextual()) {
            Patterns patterns = new Patterns(names, options.rules().notation(), false);
            copy.put("title", patterns.text(copy.path("title").textValue()));
        }
        DryMode dry = options.dry();
        copy.set("dry", dry == null ? NullNode.getInstance() : TextNode.valueOf(dry.label()));
        if (options.rules().secretsAreGuarded() && copy.has("secrets")) {
            copy.replace("secrets", Mask.allOf(copy.path("secrets")));
        } else if (!names.secrets().isEmpty()) {
            leak(copy, names.secrets());
        }
        return (ObjectNode) mask.hideValues(copy);
    }

    /** What the format's own engine leaves behind in its copy: probes of the configuration with all secrets. */
    private static void leak(ObjectNode copy, ObjectNode secrets) {
        copy.path("configuration").forEach(entry -> {
            if (Surroundings.isProbe(entry) && entry.path("provider") instanceof ObjectNode provider) {
                provider.set("secrets", secrets);
            }
        });
    }
}
