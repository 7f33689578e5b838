package org.chaosee.proxy.relay;

/** Both ends of one connection through a proxy. */
public record Pair(Peer client, Peer server) {}
