package org.chaosee.cdi.config;

/** The configuration keys. The reference lists them all, and a test holds it to this list. */
final class Key {

    static final String ENABLED = "chaos.enabled";
    static final String ALLOW_PRODUCTION = "chaos.allow-production";
    static final String ENVIRONMENT = "chaos.environment";
    static final String NODE_NAME = "chaos.node.name";
    static final String REFRESH_INTERVAL = "chaos.refresh-interval";
    static final String HTTP_EXCLUDE = "chaos.http.exclude";
    static final String JPA_EXCLUDE = "chaos.jpa.exclude";
    static final String BEANS_INCLUDE = "chaos.beans.include";
    static final String BEANS_EXCLUDE = "chaos.beans.exclude";
    static final String BEANS_POSITION = "chaos.beans.position";
    static final String RESPONSE_MARKER = "chaos.response-marker";
    static final String STORE = "chaos.store";
    static final String STORE_DATASOURCE = "chaos.store.datasource";
    static final String STORE_SCHEMA = "chaos.store.schema";
    static final String ADMIN_TOKEN = "chaos.admin.token";
    static final String ADMIN_ROLE = "chaos.admin.role";
    static final String DEFAULT_EXPIRY = "chaos.limits.default-expiry";
    static final String MAX_EXPIRY = "chaos.limits.max-expiry";
    static final String MAX_LATENCY = "chaos.limits.max-latency";
    static final String MAX_CONCURRENT_DELAYS = "chaos.limits.max-concurrent-delays";
    static final String EXCEPTIONS_ALLOWED = "chaos.exceptions.allowed";

    /** MicroProfile Config's own key for the profile. */
    static final String PROFILE = "mp.config.profile";

    /** SmallRye Config's key for it, on the servers that use that; both may name several profiles. */
    static final String SMALLRYE_PROFILE = "smallrye.config.profile";

    private Key() {}
}
