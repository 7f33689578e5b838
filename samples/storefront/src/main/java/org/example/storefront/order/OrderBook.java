package org.example.storefront.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** The orders of the shop, latest first, as clients see them: their lines are read while there is a transaction. */
@ApplicationScoped
@Transactional
public class OrderBook {

    @PersistenceContext
    EntityManager entities;

    /** Everybody's, without names. */
    public List<OrderView> latest(int most) {
        return entities
                .createQuery("select o from Order o order by o.placedAt desc, o.id", Order.class)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(OrderView::anonymous)
                .toList();
    }

    public List<OrderView> latestOf(Customer customer, int most) {
        return entities
                .createQuery(
                        "select o from Order o where o.customer = :customer order by o.placedAt desc, o.id",
                        Order.class)
                .setParameter("customer", customer.name())
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(OrderView::of)
                .toList();
    }
}
