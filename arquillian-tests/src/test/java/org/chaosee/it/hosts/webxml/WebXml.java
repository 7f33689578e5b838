package org.chaosee.it.hosts.webxml;

import org.jboss.shrinkwrap.api.asset.StringAsset;

/** A descriptor with one servlet. */
final class WebXml {

    private WebXml() {}

    static StringAsset of(String servlet) {
        return new StringAsset("""
                <?xml version="1.0" encoding="UTF-8"?>
                <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                %s
                </web-app>
                """.formatted(servlet));
    }
}
