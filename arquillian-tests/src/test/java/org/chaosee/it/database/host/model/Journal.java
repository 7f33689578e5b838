package org.chaosee.it.database.host.model;

import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;

/** One transfer from one account to another. */
@Entity
public class Journal extends Stored {

    @ManyToOne
    Account source;

    @ManyToOne
    Account sink;

    int amount;

    /** For the persistence provider. */
    protected Journal() {}

    public Journal(Account source, Account sink, int amount) {
        this.source = source;
        this.sink = sink;
        this.amount = amount;
    }
}
