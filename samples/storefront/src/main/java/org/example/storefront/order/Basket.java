package org.example.storefront.order;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a customer wants to buy. */
public record Basket(@NotEmpty @Size(max = 50) List<@NotNull @Valid Line> lines) {

    /** One product of it, and how many pieces. */
    public record Line(
            @NotNull Long productId,
            @NotNull @Min(1) @Max(99) Integer quantity) {}

    /** The ids of the products in it. */
    Set<Long> products() {
        return pieces().keySet();
    }

    /** The pieces of each product, when it stands in several lines too. */
    Map<Long, Integer> pieces() {
        Map<Long, Integer> pieces = new TreeMap<>();
        lines.forEach(line -> pieces.merge(line.productId(), line.quantity(), Math::addExact));
        return pieces;
    }
}
