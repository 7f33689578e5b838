package org.example.storefront.order;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What a customer bought, at the prices of that moment. */
@Entity
@Table(name = "shop_order")
public class Order {

    @Id
    @Column(length = 36)
    private String id;

    @Column(nullable = false, length = 80)
    private String customer;

    @Column(nullable = false)
    private Instant placedAt;

    /** Placed by a tester: nobody packs a parcel for it. */
    private boolean test;

    /** What the customer pays for the delivery, in euro. */
    @Column(nullable = false, precision = 10, scale = 2)
    private BigDecimal delivery;

    /** What the customer pays, delivery included, in euro. */
    @Column(nullable = false, precision = 10, scale = 2)
    private BigDecimal total;

    /** Today's prices were not known: the customer pays the list prices. */
    private boolean listPrices;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "order_id", nullable = false)
    @OrderBy("productId")
    private List<OrderLine> lines = new ArrayList<>();

    protected Order() {}

    public Order(Customer customer, Instant placedAt, List<OrderLine> lines, Price price, boolean listPrices) {
        this.id = UUID.randomUUID().toString();
        this.customer = customer.name();
        this.test = customer.tester();
        this.placedAt = placedAt;
        this.lines = new ArrayList<>(lines);
        this.delivery = price.delivery();
        this.total = price.total();
        this.listPrices = listPrices;
    }

    public String getId() {
        return id;
    }

    public String getCustomer() {
        return customer;
    }

    public Instant getPlacedAt() {
        return placedAt;
    }

    public boolean isTest() {
        return test;
    }

    public BigDecimal getDelivery() {
        return delivery;
    }

    public BigDecimal getTotal() {
        return total;
    }

    public boolean isListPrices() {
        return listPrices;
    }

    public List<OrderLine> getLines() {
        return List.copyOf(lines);
    }
}
