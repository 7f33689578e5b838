package org.chaosee.jaxrs.server;

import jakarta.enterprise.inject.Vetoed;
import jakarta.ws.rs.ext.Provider;

/** The same for servers that scan, and know no features as services, or not in every application. */
@Provider
@Vetoed
public class ScannedChaosFeature extends ChaosFeature {}
