package org.chaosee.it.hosts.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

@Entity
public class Note {

    @Id
    @GeneratedValue
    Long id;

    String text;

    /** For the persistence provider. */
    protected Note() {}

    Note(String text) {
        this.text = text;
    }
}
