package org.chaosee.core.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.chaosee.api.control.InvalidRequestException;
import org.chaosee.core.point.PointFacts;
import org.chaosee.core.testing.LogCapture;
import org.chaosee.core.testing.Points;
import org.chaosee.core.testing.TestNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PointsTest {

    @RegisterExtension
    private final LogCapture log = new LogCapture();

    private final TestNode node = new TestNode();

    @BeforeEach
    void register() {
        List.of(Points.CHECKOUT, Points.PRODUCT, Points.PRODUCTS).forEach(node.chaos::point);
    }

    @Test
    void all_that_this_node_knows() {
        assertThat(node.actions.points(null)).containsExactly(Points.PRODUCTS, Points.PRODUCT, Points.CHECKOUT);
    }

    @Test
    void those_that_an_action_with_that_target_would_hit() {
        assertThat(matching(Map.of("kind", "http"))).hasSize(3);
        assertThat(matching(Map.of("kind", "http", "path", "/api/products/**")))
                .containsExactly(Points.PRODUCTS, Points.PRODUCT);
        assertThat(matching(Map.of("kind", "http", "method", "POST"))).containsExactly(Points.CHECKOUT);
        assertThat(matching(Map.of("kind", "http", "path", "/none"))).isEmpty();
    }

    @Test
    void a_bad_target_is_refused() {
        assertThatThrownBy(() -> matching(Map.of("kind", "http", "colour", "red")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("/colour");
    }

    @Test
    void they_are_known_without_the_store() {
        node.store.down("connection refused");
        assertThat(node.actions.points(null)).hasSize(3);
    }

    private List<PointFacts> matching(Map<String, Object> target) {
        return node.actions.points(target);
    }
}
