package org.chaosee.jpa.testing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Something to store. */
@Entity
@Table(name = "shop_item")
@NamedQuery(name = "Item.names", query = "select i.name from Item i")
@NamedNativeQuery(name = "Item.sql", query = "select * from shop_item", resultClass = Item.class)
public class Item {

    @Id
    private int id;

    @Version
    private long version;

    private String name;

    protected Item() {}

    public Item(int id, String name) {
        this.id = id;
        this.name = name;
    }

    public int id() {
        return id;
    }

    public String name() {
        return name;
    }

    public void rename(String changed) {
        name = changed;
    }
}
