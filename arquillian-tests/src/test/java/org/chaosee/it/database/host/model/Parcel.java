package org.chaosee.it.database.host.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import java.util.List;

/** With rows in tables of its own, and with children. */
@Entity
public class Parcel extends Stored {

    @ElementCollection
    List<String> labels = List.of("fragile", "this side up");

    @OneToMany(cascade = CascadeType.ALL)
    List<Review> notes = List.of(new Review(), new Review());
}
