package org.chaosee.admin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Vetoed;
import java.io.InputStream;
import java.net.URI;
import java.util.Properties;
import org.chaosee.admin.resource.ChaosResource;
import org.junit.jupiter.api.Test;

/** What our jar tells servers that scan it, so that the host's application and its OpenAPI document stay as they are. */
class HostDocumentTest {

    /** Below 100, which a host's own file has: whatever the host says there counts. */
    @Test
    void nothingOfOursIsInTheHostsDocumentUnlessTheHostSaysOtherwise() throws Exception {
        URI jar = ChaosAdminApplication.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI();
        Properties configuration = new Properties();
        try (InputStream file =
                jar.resolve("META-INF/microprofile-config.properties").toURL().openStream()) {
            configuration.load(file);
        }

        assertThat(configuration).hasSize(2).containsEntry("config_ordinal", "50");
        assertThat(ChaosResource.class.getPackageName())
                .startsWith(configuration.getProperty("mp.openapi.scan.exclude.packages") + ".");
    }

    @Test
    void theResourceIsNoBean() {
        assertThat(ChaosResource.class).hasAnnotation(Vetoed.class);
    }
}
