package org.chaosee.it.database.host.model;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

@Entity
public class Review extends Stored {

    String text;

    @ManyToOne(fetch = FetchType.LAZY)
    Item item;

    public Item item() {
        return item;
    }
}
