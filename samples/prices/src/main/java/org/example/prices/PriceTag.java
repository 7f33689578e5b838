package org.example.prices;

import java.math.BigDecimal;

/**
 * What a product costs today.
 *
 * @param sku the number by which the shops know the product
 * @param price in euro
 */
public record PriceTag(long sku, BigDecimal price) {}
