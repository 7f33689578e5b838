package org.example.storefront.price;

import java.math.BigDecimal;

/**
 * What a product costs today, as the price service says it.
 *
 * @param sku the product's id
 * @param price in euro
 */
public record PriceTag(long sku, BigDecimal price) {}
