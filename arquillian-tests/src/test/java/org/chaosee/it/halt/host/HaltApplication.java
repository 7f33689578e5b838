package org.chaosee.it.halt.host;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

@ApplicationPath("api")
public class HaltApplication extends Application {}
