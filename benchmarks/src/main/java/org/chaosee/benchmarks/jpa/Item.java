package org.chaosee.benchmarks.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What is found. */
@Entity
public class Item {

    @Id
    private long id;

    private String name;

    protected Item() {}

    Item(long id, String name) {
        this.id = id;
        this.name = name;
    }

    long id() {
        return id;
    }

    String name() {
        return name;
    }
}
