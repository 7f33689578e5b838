package org.example.storefront.seed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Fills the shelves when the shop opens for the first time; later it finds them filled. */
@ApplicationScoped
public class FirstDay {

    private static final String PRODUCTS = "/seed/products.json";

    private final Jsonb jsonb = JsonbBuilder.create();

    @PersistenceContext
    EntityManager entities;

    @Transactional
    public void open(@Observes @Initialized(ApplicationScoped.class) Object started) throws IOException {
        if (entities.createQuery("select count(p) from Product p", Long.class).getSingleResult() > 0) {
            return;
        }
        for (SeedProduct seed : products()) {
            entities.persist(seed.product());
            entities.persist(seed.stockLevel());
        }
    }

    private List<SeedProduct> products() throws IOException {
        try (InputStream json = FirstDay.class.getResourceAsStream(PRODUCTS)) {
            return List.of(jsonb.fromJson(json, SeedProduct[].class));
        }
    }
}
