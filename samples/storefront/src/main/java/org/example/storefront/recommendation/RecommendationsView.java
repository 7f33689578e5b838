package org.example.storefront.recommendation;

import java.util.List;
import org.example.storefront.catalogue.ProductView;

/** The recommendations as clients see them. */
public record RecommendationsView(Recommendations.Kind kind, List<ProductView> products) {

    static RecommendationsView of(Recommendations recommendations) {
        return new RecommendationsView(
                recommendations.kind(),
                recommendations.products().stream().map(ProductView::of).toList());
    }
}
