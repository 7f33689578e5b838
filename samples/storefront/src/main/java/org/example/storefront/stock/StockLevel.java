package org.example.storefront.stock;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** How many pieces of one product are left. */
@Entity
@Table(name = "stock_level")
public class StockLevel {

    @Id
    private long productId;

    private int quantity;

    @Version
    private int version;

    protected StockLevel() {}

    public StockLevel(long productId, int quantity) {
        this.productId = productId;
        this.quantity = quantity;
    }

    /**
     * Takes pieces off the shelf.
     *
     * @throws SoldOutException if fewer than {@code pieces} are left; nothing is taken then
     */
    public void take(int pieces) {
        if (pieces < 1) {
            throw new IllegalArgumentException("Cannot take " + pieces + " pieces");
        }
        if (pieces > quantity) {
            throw new SoldOutException(productId, quantity);
        }
        quantity -= pieces;
    }

    public long getProductId() {
        return productId;
    }

    public int getQuantity() {
        return quantity;
    }
}
