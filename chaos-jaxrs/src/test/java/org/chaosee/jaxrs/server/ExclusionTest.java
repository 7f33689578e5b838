package org.chaosee.jaxrs.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.chaosee.core.settings.ChaosSettings;
import org.chaosee.core.settings.Exclusions;
import org.junit.jupiter.api.Test;

class ExclusionTest extends HttpChaosTest {

    @Override
    ChaosSettings settings() {
        ChaosSettings all = super.settings();
        return new ChaosSettings(
                all.nodeName(),
                all.refreshInterval(),
                new Exclusions(List.of("/api/products/*"), List.of()),
                all.beans(),
                false,
                all.storeType(),
                all.store(),
                all.admin(),
                all.limits(),
                all.exceptionsAllowed(),
                Map.of());
    }

    @Test
    void excludedPathsAreNeverHitAndResponsesUnmarkedIfSoConfigured() {
        action("all", "/**", Map.of("type", "abort"));

        assertThat(get("products/1").getStatus()).isEqualTo(200);
        assertThat(get("products").getStatus()).isEqualTo(503);
        assertThat(get("products").getHeaders()).doesNotContainKey("Chaos-Injected");
    }
}
