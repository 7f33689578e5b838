package org.chaosee.load.plan;

import java.net.URI;

/** Puts paths behind a base. */
public final class Addresses {

    private Addresses() {}

    /**
     * The address of that path: what the base ends in and what the path begins with share one slash. With an empty path it
     * is the base, its query included.
     *
     * @throws IllegalArgumentException when that is no address
     */
    public static URI of(URI base, String path) {
        if (path.isEmpty()) {
            return base;
        }
        String front = base.getScheme() + "://" + base.getRawAuthority() + base.getRawPath();
        return URI.create((front.endsWith("/") ? front.substring(0, front.length() - 1) : front) + path);
    }
}
