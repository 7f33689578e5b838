package org.chaosee.it.beans.messages;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

@ApplicationPath("api")
public class MessagesApplication extends Application {}
