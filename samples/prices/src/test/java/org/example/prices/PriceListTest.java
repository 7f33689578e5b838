package org.example.prices;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriceListTest {

    private final PriceList prices = new PriceList();

    @Test
    void tellsThePricesThatAreAskedFor() {
        assertThat(prices.of(List.of(10L, 4L, 10L)))
                .containsExactly(new PriceTag(10, new BigDecimal("8.80")), new PriceTag(4, new BigDecimal("45.50")));
    }

    @Test
    void leavesOutWhatIsNotOnTheList() {
        assertThat(prices.of(List.of(4711L, 1L))).extracting(PriceTag::sku).containsExactly(1L);
        assertThat(prices.of(List.of())).isEmpty();
    }
}
