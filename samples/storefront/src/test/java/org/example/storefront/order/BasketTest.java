package org.example.storefront.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BasketTest {

    @Test
    void addsUpTheLinesOfOneProduct() {
        Basket basket = new Basket(List.of(new Basket.Line(7L, 1), new Basket.Line(3L, 2), new Basket.Line(7L, 4)));

        assertThat(basket.pieces()).isEqualTo(Map.of(3L, 2, 7L, 5));
    }
}
