package org.chaosee.jpa.hook.hibernate;

import java.util.LinkedHashSet;
import java.util.Set;
import org.chaosee.jpa.point.EntityFacts;
import org.hibernate.mapping.Join;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.UnionSubclass;

/**
 * An entity with its tables, whose names are {@linkplain TableNames plain}.
 *
 * @param facts what targets may select it by
 * @param table the table of its own, which its new rows go into last
 * @param rootTable the table that its rows are removed from last
 * @param tables all tables that its rows are in
 * @param columns the columns that it is read from, those of what extends it included
 * @param depth how many entities it extends
 */
record MappedEntity(
        EntityFacts facts, String table, String rootTable, Set<String> tables, Set<String> columns, int depth) {

    static MappedEntity of(PersistentClass mapping) {
        String table = TableNames.of(mapping.getTable());
        String root = mapping instanceof UnionSubclass ? table : TableNames.of(mapping.getRootTable());
        String name = mapping.getJpaEntityName() == null ? mapping.getEntityName() : mapping.getJpaEntityName();
        EntityFacts facts = new EntityFacts(
                name, mapping.getMappedClass(), mapping.getTable().getName());
        return new MappedEntity(facts, table, root, tables(mapping), ColumnNames.of(mapping), depth(mapping));
    }

    private static Set<String> tables(PersistentClass mapping) {
        Set<String> tables = new LinkedHashSet<>();
        for (PersistentClass each = mapping; each != null; each = each.getSuperclass()) {
            tables.add(TableNames.of(each.getTable()));
            for (Join join : each.getJoins()) {
                tables.add(TableNames.of(join.getTable()));
            }
        }
        return tables;
    }

    private static int depth(PersistentClass mapping) {
        int depth = 0;
        for (PersistentClass each = mapping.getSuperclass(); each != null; each = each.getSuperclass()) {
            depth++;
        }
        return depth;
    }
}
