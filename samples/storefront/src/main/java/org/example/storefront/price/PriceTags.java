package org.example.storefront.price;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.example.storefront.catalogue.Product;

/**
 * What products cost today.
 *
 * @param known whether today's prices are known at all
 * @param prices in euro, by product; empty when they are not known
 */
public record PriceTags(boolean known, Map<Long, BigDecimal> prices) {

    /** When nobody could tell today's prices. */
    public static final PriceTags UNKNOWN = new PriceTags(false, Map.of());

    static PriceTags of(List<PriceTag> tags) {
        return new PriceTags(true, tags.stream().collect(Collectors.toUnmodifiableMap(PriceTag::sku, PriceTag::price)));
    }

    /** Today's price of a product in euro; its list price when today's isn't known. */
    public BigDecimal of(Product product) {
        return prices.getOrDefault(product.getId(), product.getPrice());
    }
}
