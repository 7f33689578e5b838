package org.chaosee.experiment.tolerance;

import com.fasterxml.jackson.databind.JsonNode;
import org.chaosee.experiment.model.Activity;

/** Asks an activity what it thinks of a value. */
public interface Judge {

    /** Whether the value is fine. */
    boolean accepts(Activity activity, JsonNode value) throws InterruptedException;
}
