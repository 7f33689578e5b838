package org.example.storefront.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Puts the shop's resources under {@code /api}; the server finds them by itself. */
@ApplicationPath("api")
public class ShopApplication extends Application {}
