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
    private final Map<String, MappedEntity> byTable = new HashMap<>();
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
        // A table belongs to the topmost entity that has rows in it.
        for (MappedEntity entity : entities.values()) {
            for (String table : entity.tables()) {
                byTable.merge(table, entity, (one, other) -> other.depth() < one.depth() ? other : one);
            }
        }
        for (org.hibernate.mapping.Collection collection : metadata.getCollectionBindings()) {
            MappedEntity owner = entities.get(collection.getOwnerEntityName());
            if (owner != null && collection.getCollectionTable() != null) {
                byTable.putIfAbsent(TableNames.of(collection.getCollectionTable()), owner);
            }
        }
        byTable.remove("");
    }

    Collection<MappedEntity> entities() {
        return entities.values();
    }

    /** The entity that Hibernate calls so; null when there is none, or it is of no class. */
    @Nullable
    MappedEntity entity(String entityName) {
        return entities.get(entityName);
    }

    /** The entity that the rows of that table belong to, its collections included; null when there is none. */
    @Nullable
    MappedEntity ofTable(String plainName) {
        return byTable.get(plainName);
    }

    /** All entities that extend each other with that one, itself included: their rows may be in the same tables. */
    List<MappedEntity> related(MappedEntity entity) {
        return hierarchies.getOrDefault(entity, List.of());
    }

    /** The one of these entities that the text asks for, rather than for all that share the table. */
    MappedEntity narrowed(MappedEntity entity, String sql) {
        for (MappedEntity each : related(entity)) {
            Discriminator discriminator = discriminators.get(each);
            if (discriminator != null && discriminator.isIn(sql)) {
                return each;
            }
        }
        return entity;
    }
}
