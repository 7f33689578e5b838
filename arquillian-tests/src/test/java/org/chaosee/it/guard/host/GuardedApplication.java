package org.chaosee.it.guard.host;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

@ApplicationPath("api")
public class GuardedApplication extends Application {}
