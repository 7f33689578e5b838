package org.chaosee.core.engine;

import java.time.Duration;
import org.chaosee.api.ChaosAction;

/**
 * One action that hits a call.
 *
 * @param action the action
 * @param delay how long it delays the call; zero when its fault is no latency
 */
public record Hit(ChaosAction action, Duration delay) {}
