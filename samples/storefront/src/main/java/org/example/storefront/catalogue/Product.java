package org.example.storefront.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** Something the shop sells. */
@Entity
@Table(name = "product")
public class Product {

    @Id
    private long id;

    @Column(nullable = false, length = 80)
    private String name;

    @Column(nullable = false, length = 400)
    private String description;

    /** The name of its picture in the page's icon file. */
    @Column(nullable = false, length = 40)
    private String icon;

    /** In euro. */
    @Column(nullable = false, precision = 10, scale = 2)
    private BigDecimal price;

    protected Product() {}

    public Product(long id, String name, String description, String icon, BigDecimal price) {
        this.id = id;
        this.name = name;
        this.description = description;
        this.icon = icon;
        this.price = price;
    }

    public long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getDescription() {
        return description;
    }

    public String getIcon() {
        return icon;
    }

    public BigDecimal getPrice() {
        return price;
    }
}
