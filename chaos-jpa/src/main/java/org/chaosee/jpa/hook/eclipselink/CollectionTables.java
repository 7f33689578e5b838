package org.chaosee.jpa.hook.eclipselink;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.eclipse.persistence.mappings.AggregateCollectionMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.DirectCollectionMapping;
import org.eclipse.persistence.mappings.ManyToManyMapping;
import org.eclipse.persistence.mappings.OneToOneMapping;
import org.eclipse.persistence.sessions.DatabaseSession;
import org.jspecify.annotations.Nullable;

/** The collection and join tables of a unit, each with the entity that has the mapping. Immutable. */
final class CollectionTables {

    /** {@code insert into TABLE}, {@code delete from TABLE}, {@code update TABLE}: the name is among these words. */
    private static final int WORDS = 4;

    private final Map<String, ClassDescriptor> owners = new HashMap<>();

    CollectionTables(DatabaseSession session) {
        for (ClassDescriptor descriptor : session.getDescriptors().values()) {
            for (DatabaseMapping mapping : descriptor.getMappings()) {
                add(mapping, descriptor);
            }
        }
    }

    private void add(DatabaseMapping mapping, ClassDescriptor owner) {
        if (mapping instanceof ManyToManyMapping many) {
            add(many.getRelationTableName(), owner);
        } else if (mapping instanceof DirectCollectionMapping values) {
            add(values.getReferenceTableName(), owner);
        } else if (mapping instanceof OneToOneMapping one && one.hasRelationTable()) {
            add(one.getRelationTable().getQualifiedName(), owner);
        } else if (mapping instanceof AggregateCollectionMapping embeddables
                && embeddables.getReferenceDescriptor() != null) {
            for (DatabaseTable table : embeddables.getReferenceDescriptor().getTables()) {
                add(table.getQualifiedName(), owner);
            }
        }
    }

    /** Of a mapping that is inherited, the topmost class is the owner. */
    private void add(String table, ClassDescriptor owner) {
        owners.merge(
                normal(table),
                owner,
                (one, other) -> one.getJavaClass().isAssignableFrom(other.getJavaClass()) ? one : other);
    }

    /** The owner of the table that a statement, made by EclipseLink, writes to; null when it is none of these tables. */
    @Nullable
    ClassDescriptor owner(@Nullable String sql) {
        if (sql == null) {
            return null;
        }
        String[] words = sql.split("[\\s(]+", WORDS);
        if (words.length < WORDS - 1) {
            return null;
        }
        return owners.get(normal(words[0].equalsIgnoreCase("update") ? words[1] : words[2]));
    }

    private static String normal(String table) {
        return table.replace("\"", "").toUpperCase(Locale.ROOT);
    }
}
