package org.example.storefront.recommendation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.example.storefront.catalogue.Product;

/** The rule behind the recommendations: what sells best, and is not owned yet. */
final class Ranking {

    private Ranking() {}

    /**
     * Chooses the best; products that sell equally well stay in their order.
     *
     * @param products what there is to recommend
     * @param sold how many pieces were sold, by product; a missing one was never sold
     * @param owned what the customer has already, by product
     * @param most how many to recommend at most
     * @return the best first
     */
    static List<Product> best(List<Product> products, Map<Long, Long> sold, Set<Long> owned, int most) {
        Comparator<Product> bySales = Comparator.comparing(product -> sold.getOrDefault(product.getId(), 0L));
        return products.stream()
                .filter(product -> !owned.contains(product.getId()))
                .sorted(bySales.reversed())
                .limit(most)
                .toList();
    }
}
