package org.chaosee.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.chaosee.core.testing.Points;
import org.chaosee.core.testing.TestEngine;
import org.junit.jupiter.api.Test;

class ChaosEngineTest {

    private final ChaosEngine engine = new TestEngine().engine;

    @Test
    void equal_facts_are_one_fault_point() {
        FaultPoint point = engine.point(Points.http("GET", "/api/stock", "StockResource", "list"));
        assertThat(engine.point(Points.http("GET", "/api/stock", "StockResource", "list")))
                .isSameAs(point);
        assertThat(engine.points()).containsExactly(point);
    }

    @Test
    void points_are_in_the_order_of_their_fields() {
        engine.point(Points.CHECKOUT);
        engine.point(Points.PRODUCT);
        engine.point(Points.PRODUCTS);
        assertThat(engine.points())
                .extracting(FaultPoint::facts)
                .containsExactly(Points.PRODUCTS, Points.PRODUCT, Points.CHECKOUT);
    }

    @Test
    void a_number_tells_whether_points_were_made() {
        int before = engine.made();
        FaultPoint point = engine.point(Points.PRODUCTS);
        int after = engine.made();
        assertThat(after).isNotEqualTo(before);

        engine.point(Points.PRODUCTS);
        assertThat(engine.made()).isEqualTo(after);

        engine.withdraw(point);
        engine.point(Points.PRODUCTS);
        assertThat(engine.made()).isNotEqualTo(after);
    }

    @Test
    void a_withdrawn_point_is_forgotten() {
        FaultPoint point = engine.point(Points.PRODUCTS);
        engine.withdraw(point);
        assertThat(engine.points()).isEmpty();
        engine.withdraw(point);
    }

    @Test
    void withdrawing_keeps_hands_off_a_point_made_anew() {
        FaultPoint old = engine.point(Points.PRODUCTS);
        engine.withdraw(old);
        FaultPoint anew = engine.point(Points.PRODUCTS);
        engine.withdraw(old);
        assertThat(engine.points()).containsExactly(anew);
    }
}
