package org.example.storefront.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.example.storefront.catalogue.Catalogue;
import org.example.storefront.price.PriceTags;
import org.example.storefront.stock.Stockroom;

/** Books an order: the stock is taken and the order stored in one transaction, or neither. */
@ApplicationScoped
public class Booking {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Catalogue catalogue;

    @Inject
    Stockroom stockroom;

    @Inject
    Pricing pricing;

    /**
     * Stores the order.
     *
     * @param prices what the products cost today
     * @throws UnknownProductException if the basket names a product that the shop does not have
     * @throws org.example.storefront.stock.SoldOutException if there is not enough of one product
     * @throws jakarta.persistence.OptimisticLockException if somebody else took of the same stock meanwhile
     */
    @Transactional
    public Order book(Customer customer, Basket basket, PriceTags prices) {
        Map<Long, Integer> pieces = basket.pieces();
        List<OrderLine> lines = pieces.entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue(), prices))
                .toList();
        stockroom.take(pieces);
        // Databases keep microseconds: the answer says what is stored.
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Order order = new Order(customer, now, lines, pricing.priceOf(lines), !prices.known());
        entities.persist(order);
        return order;
    }

    private OrderLine line(long productId, int quantity, PriceTags prices) {
        return catalogue
                .find(productId)
                .map(product -> new OrderLine(product, quantity, prices.of(product)))
                .orElseThrow(() -> new UnknownProductException(productId));
    }
}
