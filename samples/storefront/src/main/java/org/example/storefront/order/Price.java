package org.example.storefront.order;

import java.math.BigDecimal;

/**
 * What an order costs, in euro.
 *
 * @param goods the sum of its lines
 * @param delivery what is added for the delivery
 */
public record Price(BigDecimal goods, BigDecimal delivery) {

    public BigDecimal total() {
        return goods.add(delivery);
    }
}
