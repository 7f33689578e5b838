package org.example.storefront.catalogue;

import java.math.BigDecimal;

/** A product as clients see it. */
public record ProductView(long id, String name, String description, String icon, BigDecimal price) {

    public static ProductView of(Product product) {
        return new ProductView(
                product.getId(), product.getName(), product.getDescription(), product.getIcon(), product.getPrice());
    }
}
