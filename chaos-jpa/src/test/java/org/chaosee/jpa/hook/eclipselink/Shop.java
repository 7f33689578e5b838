package org.chaosee.jpa.hook.eclipselink;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The entities of an application: all kinds of mappings that take more than one statement. */
final class Shop {

    static final List<Class<?>> ENTITIES =
            List.of(Audited.class, Product.class, Book.class, Purchase.class, Line.class, Address.class);

    private Shop() {}

    @MappedSuperclass
    static class Audited {
        @Version
        long version;
    }

    /** The root of entities with a table each. */
    @Entity(name = "Prod")
    @Table(name = "PRODUCT")
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Product extends Audited {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "products")
        @SequenceGenerator(name = "products", sequenceName = "PRODUCT_SEQ", allocationSize = 1)
        Long id;

        String name;
        int stock;

        @ElementCollection
        @CollectionTable(name = "PRODUCT_TAG")
        Set<String> tags = new HashSet<>();
    }

    @Entity(name = "Book")
    @Table(name = "BOOK")
    static class Book extends Product {
        String author;
    }

    @Entity(name = "Purchase")
    @Table(name = "PURCHASE")
    static class Purchase extends Audited {
        @Id
        @GeneratedValue(strategy = GenerationType.TABLE, generator = "purchases")
        @TableGenerator(name = "purchases", allocationSize = 1)
        Long id;

        String customer;

        @OneToMany(mappedBy = "purchase", cascade = CascadeType.ALL, orphanRemoval = true)
        List<Line> lines = new ArrayList<>();

        @ManyToMany
        @JoinTable(name = "PURCHASE_GIFT")
        List<Product> gifts = new ArrayList<>();

        @ElementCollection
        @CollectionTable(name = "PURCHASE_ADDRESS")
        List<Address> addresses = new ArrayList<>();
    }

    @Entity(name = "Line")
    @Table(name = "PURCHASE_LINE")
    static class Line {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "lines")
        @SequenceGenerator(name = "lines", sequenceName = "LINE_SEQ", allocationSize = 1)
        Long id;

        int amount;

        @ManyToOne
        Purchase purchase;
    }

    @Embeddable
    static class Address {
        String city;
    }
}
