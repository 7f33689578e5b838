package org.chaosee.jpa.hook.hibernate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.PersistentClass;
import org.jspecify.annotations.Nullable;

/** The entities of one unit and their tables, from Hibernate's model of the mapping. Immutable, so thread-safe. */
final class UnitModel {

    private final Map<String, MappedEntity> entities = new LinkedHashMap<>();
    private final Map<String, List<MappedEntity>> byTable = new HashMap<>();
    private final Map<MappedEntity, Discriminator> discriminators = new HashMap<>();
    private final Map<MappedEntity, List<MappedEntity>> hierarchies = new HashMap<>();

    UnitModel(Metadata metadata) {
        Map<PersistentClass, List<MappedEntity>> byRoot = new HashMap<>();
        for (PersistentClass mapping : metadata.getEntityBindings()) {
            if (mapping.getMappedClass() != null) {
                MappedEntity entity = MappedEntity.of(mapping);
                entities.put(mapping.getEntityName(), entity);
                Discriminator discriminator = Discriminator.of(mapping);
                if (discriminator != null) {
                    discriminators.put(entity, discriminator);
                }
                List<MappedEntity> hierarchy =
                        byRoot.computeIfAbsent(mapping.getRootClass(), root -> new ArrayList<>());
                hierarchy.add(entity);
                hierarchies.put(entity, hierarchy);
            }
        }
        for (MappedEntity entity : entities.values()) {
            for (String table : entity.tables()) {
                own(byTable.computeIfAbsent(table, key -> new ArrayList<>()), entity);
            }
        }
        for (org.hibernate.mapping.Collection collection : metadata.getCollectionBindings()) {
            MappedEntity owner = entities.get(collection.getOwnerEntityName());
            if (owner != null && collection.getCollectionTable() != null) {
                byTable.putIfAbsent(TableNames.of(collection.getCollectionTable()), List.of(owner));
            }
        }
        byTable.remove("");
    }

    /** Of those that extend each other, a table belongs to the topmost one that has rows in it. */
    private void own(List<MappedEntity> owners, MappedEntity entity) {
        for (int i = 0; i < owners.size(); i++) {
            MappedEntity owner = owners.get(i);
            if (related(owner).contains(entity)) {
                owners.set(i, entity.depth() < owner.depth() ? entity : owner);
                return;
            }
        }
        owners.add(entity);
    }

    Collection<MappedEntity> entities() {
        return entities.values();
    }

    /** The entity that Hibernate calls so; null when there is none, or it is of no class. */
    @Nullable
    MappedEntity entity(String entityName) {
        return entities.get(entityName);
    }

    /**
     * The entities that the rows of that table belong to, their collections included: none, one, or several that were
     * mapped to the same table without extending each other.
     */
    List<MappedEntity> ofTable(String plainName) {
        return byTable.getOrDefault(plainName, List.of());
    }

    /** All entities that extend each other with that one, itself included: their rows may be in the same tables. */
    List<MappedEntity> related(MappedEntity entity) {
        return hierarchies.getOrDefault(entity, List.of());
    }

    /** The one of those owners of a table that the text is about, or of the entities that extend it. */
    MappedEntity narrowed(List<MappedEntity> owners, String sql) {
        MappedEntity entity =
                owners.size() == 1 ? owners.get(0) : ColumnNames.in(sql).closest(owners);
        for (MappedEntity each : related(entity)) {
            Discriminator discriminator = discriminators.get(each);
            if (discriminator != null && discriminator.isIn(sql)) {
                return each;
            }
        }
        return entity;
    }
}
