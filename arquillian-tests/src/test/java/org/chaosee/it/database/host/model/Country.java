package org.chaosee.it.database.host.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The one that the second-level cache is for. */
@Entity
@Cacheable
public class Country {

    @Id
    long id;

    String name;

    /** For the persistence provider. */
    protected Country() {}

    public Country(long id, String name) {
        this.id = id;
        this.name = name;
    }

    public String name() {
        return name;
    }
}
