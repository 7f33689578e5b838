package org.chaosee.it.jvm.host;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

@ApplicationPath("api")
public class JvmApplication extends Application {}
