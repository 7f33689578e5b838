package org.chaosee.it.storms.host;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

@ApplicationPath("api")
public class WeatherApplication extends Application {}
