package org.chaosee.jpa.hook.hibernate;

import jakarta.persistence.Cacheable;
import jakarta.persistence.CascadeType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Entities of all the shapes that make a difference to what statements there are. */
final class Shelf {

    static final List<Class<?>> ENTITIES = List.of(
            Item.class,
            Child.class,
            Payment.class,
            CardPayment.class,
            Ticket.class,
            Person.class,
            Animal.class,
            Dog.class,
            Puppy.class,
            Cached.class,
            Account.class,
            Cart.class,
            CartLine.class,
            Stock.class,
            StockName.class,
            BigCat.class,
            OddCat.class);

    private Shelf() {}

    @MappedSuperclass
    abstract static class Base {
        @Version
        int version;

        String name;
    }

    /** A version, a sequence asked each time, and collections. */
    @Entity(name = "Item")
    static class Item extends Base {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "items")
        @SequenceGenerator(name = "items", sequenceName = "item_seq", allocationSize = 1)
        Long id;

        @ElementCollection
        Set<String> tags = new HashSet<>();

        @OneToMany(mappedBy = "item", cascade = CascadeType.ALL)
        List<Child> children = new ArrayList<>();

        Item() {}

        Item(String name, String... tags) {
            this.name = name;
            this.tags.addAll(List.of(tags));
        }
    }

    @Entity(name = "Child")
    static class Child {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        Long id;

        @ManyToOne(fetch = FetchType.LAZY)
        Item item;
    }

    @Entity(name = "Payment")
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Payment extends Base {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        Long id;
    }

    @Entity(name = "CardPayment")
    static class CardPayment extends Payment {
        String card;

        CardPayment() {}

        CardPayment(String card) {
            this.card = card;
        }
    }

    @Entity(name = "Ticket")
    static class Ticket {
        @Id
        @GeneratedValue(strategy = GenerationType.TABLE)
        Long id;
    }

    @Entity(name = "Person")
    static class Person extends Base {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;
    }

    /** One table for all of its kind. */
    @Entity(name = "Animal")
    static class Animal {
        @Id
        Long id;
    }

    @Entity(name = "Dog")
    static class Dog extends Animal {}

    @Entity(name = "Puppy")
    static class Puppy extends Dog {}

    @Entity(name = "BigCat")
    @DiscriminatorValue("big cat")
    static class BigCat extends Animal {}

    @Entity(name = "OddCat")
    @DiscriminatorValue("cat, odd")
    static class OddCat extends BigCat {}

    @Entity(name = "Cached")
    @Cacheable
    static class Cached {
        @Id
        Long id;
    }

    /** Of which the sum of all balances never changes. */
    @Entity(name = "Account")
    static class Account extends Base {
        @Id
        Long id;

        long balance;

        Account() {}

        Account(long id, long balance) {
            this.id = id;
            this.balance = balance;
        }
    }

    /** Keeps its lines by a column in their own table, and has no version that would change with them. */
    @Entity(name = "Cart")
    static class Cart {
        @Id
        Long id;

        @OneToMany
        @JoinColumn(name = "cart_id")
        List<CartLine> lines = new ArrayList<>();
    }

    @Entity(name = "CartLine")
    static class CartLine {
        @Id
        Long id;
    }

    /** One of two that are mapped to the same table. */
    @Entity(name = "Stock")
    @Table(name = "stock")
    static class Stock extends Base {
        @Id
        Long id;

        Integer amount;
    }

    @Entity(name = "StockName")
    @Table(name = "stock")
    static class StockName extends Base {
        @Id
        Long id;
    }
}
