package org.chaosee.api.spi;

import java.time.Instant;
import java.util.UUID;

/**
 * How often an action has hit.
 *
 * @param action the id of the action
 * @param since when its counting began: {@link org.chaosee.api.ChaosAction#armedAt()}, to the microsecond
 * @param hits how often, not negative
 */
public record HitCount(UUID action, Instant since, long hits) {}
