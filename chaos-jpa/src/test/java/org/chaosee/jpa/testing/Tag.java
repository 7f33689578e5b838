package org.chaosee.jpa.testing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Something else to store, without a word about its table. */
@Entity(name = "Label")
public class Tag {

    @Id
    private int id;

    protected Tag() {}

    public Tag(int id) {
        this.id = id;
    }

    public int id() {
        return id;
    }
}
