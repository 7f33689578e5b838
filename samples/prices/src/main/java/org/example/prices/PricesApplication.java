package org.example.prices;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Puts the resources right below the context root; the server finds them by itself. */
@ApplicationPath("/")
public class PricesApplication extends Application {}
