package org.chaosee.it.clients.host;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

@ApplicationPath("api")
public class ClientsApplication extends Application {}
