package org.example.storefront.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is left of each product. */
@ApplicationScoped
@Transactional
public class Stockroom {

    @PersistenceContext
    EntityManager entities;

    public List<StockLevel> levels() {
        return entities.createQuery("select s from StockLevel s order by s.productId", StockLevel.class)
                .getResultList();
    }

    /**
     * Takes all of it or, with the caller's transaction rolled back, nothing.
     *
     * @param pieces how many pieces, by product
     * @throws SoldOutException if there is not enough of one product
     * @throws jakarta.persistence.OptimisticLockException if somebody else took of the same stock meanwhile
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void take(Map<Long, Integer> pieces) {
        // Always in the same order: two orders of the same products queue up instead of locking each other out.
        new TreeMap<>(pieces).forEach(this::take);
    }

    private void take(long productId, int pieces) {
        StockLevel level = entities.find(StockLevel.class, productId);
        if (level == null) {
            throw new SoldOutException(productId, 0);
        }
        level.take(pieces);
        // At once, so that the order holds, and that a conflict shows as what it is: the commit would wrap it.
        entities.flush();
    }
}
