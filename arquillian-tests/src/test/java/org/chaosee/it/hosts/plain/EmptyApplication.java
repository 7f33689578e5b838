package org.chaosee.it.hosts.plain;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Names nothing: the server looks for resources and providers itself. */
@ApplicationPath("/api")
public class EmptyApplication extends Application {}
