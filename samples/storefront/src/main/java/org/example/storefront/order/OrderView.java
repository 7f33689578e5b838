package org.example.storefront.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * An order as clients see it.
 *
 * @param customer null where it is nobody's business
 * @param listPrices whether these are the list prices, because today's were not known
 */
public record OrderView(
        String id,
        String customer,
        Instant placedAt,
        boolean test,
        List<Line> lines,
        BigDecimal delivery,
        BigDecimal total,
        boolean listPrices) {

    /** One product of the order. */
    public record Line(long productId, String name, int quantity, BigDecimal unitPrice) {

        static Line of(OrderLine line) {
            return new Line(line.getProductId(), line.getName(), line.getQuantity(), line.getUnitPrice());
        }
    }

    static OrderView of(Order order) {
        return of(order, order.getCustomer());
    }

    /** For everybody's eyes. */
    static OrderView anonymous(Order order) {
        return of(order, null);
    }

    private static OrderView of(Order order, String customer) {
        return new OrderView(
                order.getId(),
                customer,
                order.getPlacedAt(),
                order.isTest(),
                order.getLines().stream().map(Line::of).toList(),
                order.getDelivery(),
                order.getTotal(),
                order.isListPrices());
    }
}
