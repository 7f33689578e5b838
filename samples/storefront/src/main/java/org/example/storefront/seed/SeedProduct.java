package org.example.storefront.seed;

import java.math.BigDecimal;
import org.example.storefront.catalogue.Product;
import org.example.storefront.stock.StockLevel;

/** A product of the first day, as {@code seed/products.json} lists it. */
public record SeedProduct(long id, String name, String description, String icon, BigDecimal price, int stock) {

    Product product() {
        return new Product(id, name, description, icon, price);
    }

    StockLevel stockLevel() {
        return new StockLevel(id, stock);
    }
}
