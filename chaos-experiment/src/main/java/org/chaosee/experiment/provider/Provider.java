package org.chaosee.experiment.provider;

import com.fasterxml.jackson.databind.JsonNode;

/** What an activity calls. Thread-safe. */
public interface Provider {

    /**
     * The answer, whatever it says.
     *
     * @throws FailedException when there is none
     * @throws InterruptedException when the thread was interrupted; nothing of the call is left then
     * @throws IllegalArgumentException when the call can't even be tried
     */
    JsonNode call(Call call) throws FailedException, InterruptedException;
}
