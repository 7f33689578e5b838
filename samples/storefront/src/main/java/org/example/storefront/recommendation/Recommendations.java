package org.example.storefront.recommendation;

import java.util.List;
import org.example.storefront.catalogue.Product;

/**
 * What the shop recommends, best first.
 *
 * @param kind how the products were chosen
 */
public record Recommendations(Kind kind, List<Product> products) {

    public enum Kind {
        /** What others buy, without what this customer has already. */
        FOR_YOU,
        /** What everybody buys. */
        POPULAR,
        /** What everybody bought when the shop last could tell. */
        BESTSELLERS
    }
}
