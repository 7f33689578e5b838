package org.chaosee.jpa.hook.eclipselink;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.jspecify.annotations.Nullable;

/** Finds the table that an entity has of its own. */
final class OwnTable {

    private OwnTable() {}

    /** The first table that its superclass is not in; the superclass's when there is none; null without any table. */
    static @Nullable String of(ClassDescriptor descriptor) {
        List<DatabaseTable> tables = descriptor.getTables();
        if (tables.isEmpty()) {
            return null;
        }
        List<DatabaseTable> own = new ArrayList<>(tables);
        ClassDescriptor parent =
                descriptor.hasInheritance() ? descriptor.getInheritancePolicy().getParentDescriptor() : null;
        if (parent != null) {
            own.removeAll(parent.getTables());
        }
        return (own.isEmpty() ? tables : own).get(0).getName();
    }
}
