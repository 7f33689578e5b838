package org.chaosee.it.database.host.model;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;

/** With a sequence that is asked for each row: an insert is several statements. */
@MappedSuperclass
@SequenceGenerator(name = "ids", sequenceName = "ids", initialValue = 1000, allocationSize = 1)
public abstract class Stored {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    Long id;

    @Version
    int version;
}
