package org.example.storefront.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.example.storefront.catalogue.Product;
import org.junit.jupiter.api.Test;

class RankingTest {

    private final List<Product> products = LongStream.rangeClosed(1, 5)
            .mapToObj(id -> new Product(id, "Product " + id, "", "mug", BigDecimal.ONE))
            .toList();

    @Test
    void putsWhatSellsBestFirstAndKeepsTheOrderOfTheRest() {
        assertThat(best(Map.of(4L, 9L, 2L, 3L), Set.of(), 4)).containsExactly(4L, 2L, 1L, 3L);
    }

    @Test
    void leavesOutWhatTheCustomerHas() {
        assertThat(best(Map.of(4L, 9L, 2L, 3L), Set.of(4L, 1L), 4)).containsExactly(2L, 3L, 5L);
    }

    private List<Long> best(Map<Long, Long> sold, Set<Long> owned, int most) {
        return Ranking.best(products, sold, owned, most).stream()
                .map(Product::getId)
                .toList();
    }
}
