package org.chaosee.experiment.run;

import com.fasterxml.jackson.databind.JsonNode;
import org.chaosee.experiment.model.Activity;

/** Whether an answer says that all went well. */
final class Success {

    private Success() {}

    /** Exit code 0, or a status below 400; an activity that a dry run left out says nothing else. */
    static boolean isClear(Activity activity, JsonNode answer) {
        if (!answer.has("status")) {
            return true;
        }
        int status = answer.path("status").asInt();
        return activity.provider().path("type").asText().equals("http") ? status < 400 : status == 0;
    }
}
