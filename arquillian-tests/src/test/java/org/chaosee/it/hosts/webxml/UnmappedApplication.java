package org.chaosee.it.hosts.webxml;

import jakarta.ws.rs.core.Application;

/** Has no path by itself. */
public class UnmappedApplication extends Application {}
