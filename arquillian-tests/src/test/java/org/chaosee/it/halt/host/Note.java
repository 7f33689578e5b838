package org.chaosee.it.halt.host;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Note {

    @Id
    Long id;
}
