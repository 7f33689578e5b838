package org.chaosee.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/**
 * What the admin resource answered.
 *
 * @param body missing when there was none
 */
public record Answer(int status, HttpHeaders headers, JsonNode body) {}
