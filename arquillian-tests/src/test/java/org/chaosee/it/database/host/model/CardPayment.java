package org.chaosee.it.database.host.model;

import jakarta.persistence.Entity;

/** Its rows are in two tables. */
@Entity
public class CardPayment extends Payment {

    String card = "1234";
}
