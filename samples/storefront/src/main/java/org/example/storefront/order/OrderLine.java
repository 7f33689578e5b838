package org.example.storefront.order;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.example.storefront.catalogue.Product;

/** One product of an order. Name and price are copied: what was bought stays what it was. */
@Entity
@Table(name = "order_line")
public class OrderLine {

    @Id
    @Column(length = 36)
    private String id;

    private long productId;

    @Column(nullable = false, length = 80)
    private String name;

    @Column(nullable = false, precision = 10, scale = 2)
    private BigDecimal unitPrice;

    private int quantity;

    protected OrderLine() {}

    public OrderLine(Product product, int quantity, BigDecimal unitPrice) {
        this.id = UUID.randomUUID().toString();
        this.productId = product.getId();
        this.name = product.getName();
        this.unitPrice = unitPrice;
        this.quantity = quantity;
    }

    public BigDecimal sum() {
        return unitPrice.multiply(BigDecimal.valueOf(quantity));
    }

    public long getProductId() {
        return productId;
    }

    public String getName() {
        return name;
    }

    public BigDecimal getUnitPrice() {
        return unitPrice;
    }

    public int getQuantity() {
        return quantity;
    }
}
