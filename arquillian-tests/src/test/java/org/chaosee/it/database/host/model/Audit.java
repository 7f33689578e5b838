package org.chaosee.it.database.host.model;

import jakarta.persistence.Entity;

/** The one that must not be hit. */
@Entity
public class Audit extends Stored {

    String text = "seen";
}
