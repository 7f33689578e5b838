package org.example.storefront.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.example.storefront.catalogue.Catalogue;
import org.example.storefront.catalogue.Product;

/**
 * Recommends products. Nice to have, hence bounded: when it takes too long or fails, the shop shows the bestsellers it
 * remembers rather than let the customer wait. When that happens again and again, it stops trying for a while.
 */
@ApplicationScoped
public class Recommender {

    private static final int MOST = 4;

    private final AtomicReference<List<Product>> remembered = new AtomicReference<>(List.of());

    @Inject
    Catalogue catalogue;

    @Inject
    Sales sales;

    /**
     * Recommends what sells best.
     *
     * @param customer the name of who is looking, if known
     */
    @Timeout(value = 1500, unit = ChronoUnit.MILLIS)
    @CircuitBreaker
    @Fallback(fallbackMethod = "bestsellers")
    public Recommendations forCustomer(Optional<String> customer) {
        List<Product> products = catalogue.all();
        Map<Long, Long> sold = sales.byProduct();
        List<Product> popular = Ranking.best(products, sold, Set.of(), MOST);
        remembered.set(popular);
        return customer.map(sales::to)
                .map(owned -> Ranking.best(products, sold, owned, MOST))
                .map(best -> new Recommendations(Recommendations.Kind.FOR_YOU, best))
                .orElseGet(() -> new Recommendations(Recommendations.Kind.POPULAR, popular));
    }

    /** The fallback: asks nobody. Before the first success it has nothing to recommend. */
    Recommendations bestsellers(Optional<String> customer) {
        return new Recommendations(Recommendations.Kind.BESTSELLERS, remembered.get());
    }
}
