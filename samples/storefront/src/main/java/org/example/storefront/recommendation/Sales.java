package org.example.storefront.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who bought what. */
@ApplicationScoped
@Transactional
public class Sales {

    @PersistenceContext
    EntityManager entities;

    /** How many pieces were sold, by product. */
    public Map<Long, Long> byProduct() {
        return entities.createQuery(
                        "select l.productId, sum(l.quantity) from OrderLine l group by l.productId", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> ((Number) row[1]).longValue()));
    }

    /** The products the customer bought. */
    public Set<Long> to(String customer) {
        return entities.createQuery(
                        "select distinct l.productId from Order o join o.lines l where o.customer = :customer",
                        Long.class)
                .setParameter("customer", customer)
                .getResultStream()
                .collect(Collectors.toSet());
    }
}
