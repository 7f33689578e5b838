package org.example.storefront.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.example.storefront.catalogue.Product;
import org.junit.jupiter.api.Test;

class PricingTest {

    private final Pricing pricing = new Pricing(new BigDecimal("4.90"), new BigDecimal("50.00"));

    @Test
    void addsTheDeliveryToASmallOrder() {
        Price price = pricing.priceOf(List.of(line("12.90", 2), line("9.80", 1)));

        assertThat(price.goods()).isEqualByComparingTo("35.60");
        assertThat(price.delivery()).isEqualByComparingTo("4.90");
        assertThat(price.total()).isEqualByComparingTo("40.50");
    }

    @Test
    void deliversFreeFromTheLimitOn() {
        assertThat(pricing.priceOf(List.of(line("25.00", 2))).total()).isEqualByComparingTo("50.00");
        assertThat(pricing.priceOf(List.of(line("49.99", 1))).total()).isEqualByComparingTo("54.89");
    }

    private static OrderLine line(String price, int quantity) {
        return new OrderLine(new Product(1, "Mug", "", "mug", BigDecimal.TEN), quantity, new BigDecimal(price));
    }
}
