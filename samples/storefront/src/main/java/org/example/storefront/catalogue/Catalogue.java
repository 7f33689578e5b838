package org.example.storefront.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** What the shop sells. */
@ApplicationScoped
@Transactional
public class Catalogue {

    @PersistenceContext
    EntityManager entities;

    public List<Product> all() {
        return entities.createQuery("select p from Product p order by p.id", Product.class)
                .getResultList();
    }

    public Optional<Product> find(long id) {
        return Optional.ofNullable(entities.find(Product.class, id));
    }
}
