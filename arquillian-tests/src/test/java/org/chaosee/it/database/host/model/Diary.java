package org.chaosee.it.database.host.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The application's own entity listener: notes what happens to items. */
public class Diary {

    @Inject
    Pages pages;

    @ApplicationScoped
    public static class Pages {

        private final List<String> written = new CopyOnWriteArrayList<>();

        /** What was noted since the last time that somebody asked. */
        public List<String> tear() {
            List<String> all = List.copyOf(written);
            written.clear();
            return all;
        }

        void write(String event, Item item) {
            written.add(event + " " + item.name());
        }
    }

    @PostLoad
    void loaded(Item item) {
        pages.write("loaded", item);
    }

    @PrePersist
    void persisting(Item item) {
        pages.write("persisting", item);
    }

    @PostPersist
    void persisted(Item item) {
        pages.write("persisted", item);
    }

    @PreUpdate
    void updating(Item item) {
        pages.write("updating", item);
    }

    @PostUpdate
    void updated(Item item) {
        pages.write("updated", item);
    }

    @PreRemove
    void removing(Item item) {
        pages.write("removing", item);
    }

    @PostRemove
    void removed(Item item) {
        pages.write("removed", item);
    }
}
