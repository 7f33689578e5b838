package org.chaosee.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.chaosee.core.testing.TestClock;
import org.chaosee.core.testing.TestEngine;
import org.junit.jupiter.api.Test;

class ClientPointsTest {

    private final ChaosEngine engine = new TestEngine(new TestClock()).engine;
    private final ClientPoints points = engine.clientPoints();

    @Test
    void a_point_is_a_method_a_host_and_a_path() {
        FaultPoint point = find("https://prices.example.com/api/prices/17?vat=true");
        assertThat(point.facts().values())
                .isEqualTo(Map.of(
                        "method",
                        List.of("GET"),
                        "host",
                        List.of("prices.example.com:443", "prices.example.com"),
                        "path",
                        List.of("/api/prices/{id}")));
        assertThat(find("https://prices.example.com:443/api/prices/18")).isSameAs(point);
        assertThat(find("http://prices.example.com/api/prices/18")).isNotSameAs(point);
        assertThat(engine.points()).hasSize(2);
    }

    @Test
    void there_is_none_without_a_host() {
        assertThat(points.find("GET", URI.create("file:/etc/hosts"))).isEmpty();
    }

    @Test
    void there_is_a_limit_to_paths_and_to_hosts() {
        for (int i = 0; i < 3_000; i++) {
            find("http://one/path" + i);
        }
        assertThat(engine.points()).hasSize(501);
        assertThat(find("http://one/path2999").facts().fields()).containsEntry("path", "/**");
        assertThat(find("http://one/path1").facts().fields()).containsEntry("path", "/path1");
        for (int i = 0; i < 3_000; i++) {
            points.find("GET", URI.create("http://host" + i + "/"));
        }
        assertThat(engine.points()).hasSize(1_000);
        assertThat(points.find("GET", URI.create("http://host2999/"))).isEmpty();
    }

    private FaultPoint find(String uri) {
        return points.find("GET", URI.create(uri)).orElseThrow();
    }
}
