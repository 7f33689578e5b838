package org.chaosee.proxy.http;

import org.jspecify.annotations.Nullable;

/**
 * How the API is reached.
 *
 * @param host the address that it binds
 * @param port its port; 0 for a free one
 * @param token what each request must show; null when none is needed
 * @param version what {@code /version} tells
 */
public record ApiSettings(String host, int port, @Nullable String token, String version) {}
