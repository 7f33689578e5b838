package org.chaosee.it.answers.host;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

@ApplicationPath("api")
public class AnswersApplication extends Application {}
