package org.chaosee.it.database.host.model;

import jakarta.persistence.Entity;

@Entity
public class Account extends Stored {

    int balance;

    public void add(int amount) {
        balance += amount;
    }
}
