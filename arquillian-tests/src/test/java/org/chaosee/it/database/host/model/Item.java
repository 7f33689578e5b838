package org.chaosee.it.database.host.model;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

@Entity
@EntityListeners(Diary.class)
@NamedQuery(name = "Item.all", query = "select i from Item i")
public class Item extends Stored {

    String name;

    int stock;

    @Convert(converter = ShoutingConverter.class)
    String slogan = "buy";

    @OneToMany(mappedBy = "item")
    List<Review> reviews = new ArrayList<>();

    /** For the persistence provider. */
    protected Item() {}

    public Item(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    public void rename(String other) {
        name = other;
    }

    public int countReviews() {
        return reviews.size();
    }

    @Override
    public String toString() {
        return name + " " + slogan + " " + stock;
    }
}
