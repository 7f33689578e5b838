package org.example.storefront.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What an order costs: the goods, and the delivery unless the order is large enough. */
@ApplicationScoped
public class Pricing {

    private static final BigDecimal FREE = new BigDecimal("0.00");

    private final BigDecimal fee;
    private final BigDecimal freeFrom;

    /** For the container's proxy. */
    protected Pricing() {
        this(BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /**
     * Takes the prices from the configuration.
     *
     * @param fee what the delivery costs, in euro
     * @param freeFrom from this sum on the delivery is free, in euro, inclusive
     */
    @Inject
    public Pricing(
            @ConfigProperty(name = "shop.delivery.fee") BigDecimal fee,
            @ConfigProperty(name = "shop.delivery.free-from") BigDecimal freeFrom) {
        this.fee = fee;
        this.freeFrom = freeFrom;
    }

    public Price priceOf(List<OrderLine> lines) {
        BigDecimal goods = lines.stream().map(OrderLine::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Price(goods, goods.compareTo(freeFrom) >= 0 ? FREE : fee);
    }
}
