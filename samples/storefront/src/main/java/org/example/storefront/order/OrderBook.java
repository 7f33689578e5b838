package org.example.storefront.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** The orders of the shop, latest first. */
@ApplicationScoped
@Transactional
public class OrderBook {

    @PersistenceContext
    EntityManager entities;

    public List<Order> latest(int most) {
        return entities.createQuery("select o from Order o order by o.placedAt desc, o.id", Order.class)
                .setMaxResults(most)
                .getResultList();
    }

    public List<Order> latestOf(Customer customer, int most) {
        return entities.createQuery(
                        "select o from Order o where o.customer = :customer order by o.placedAt desc, o.id",
                        Order.class)
                .setParameter("customer", customer.name())
                .setMaxResults(most)
                .getResultList();
    }
}
