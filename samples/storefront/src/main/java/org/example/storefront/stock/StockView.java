package org.example.storefront.stock;

/** What is left of one product, as clients see it. */
public record StockView(long productId, int quantity) {

    static StockView of(StockLevel level) {
        return new StockView(level.getProductId(), level.getQuantity());
    }
}
