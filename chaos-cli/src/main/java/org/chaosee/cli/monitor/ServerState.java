package org.chaosee.cli.monitor;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/**
 * What an admin resource answered the last time.
 *
 * @param actions the live ones
 * @param rates injections per second, the latest last
 * @param at when it was asked
 */
record ServerState(JsonNode status, JsonNode nodes, List<JsonNode> actions, List<Double> rates, Instant at) {}
