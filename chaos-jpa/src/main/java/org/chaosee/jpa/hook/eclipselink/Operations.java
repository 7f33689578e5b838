package org.chaosee.jpa.hook.eclipselink;

import org.chaosee.core.point.JpaOperation;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.queries.DeleteAllQuery;
import org.eclipse.persistence.queries.DoesExistQuery;
import org.eclipse.persistence.queries.ObjectBuildingQuery;
import org.eclipse.persistence.queries.ObjectLevelReadQuery;
import org.eclipse.persistence.queries.StoredProcedureCall;
import org.jspecify.annotations.Nullable;

/** Tells from a query what the application does. */
final class Operations {

    private Operations() {}

    /** The operation; null for what EclipseLink does for itself: sequences, generated keys, the schema. */
    static @Nullable JpaOperation of(DatabaseQuery query) {
        if (query.isInsertObjectQuery()) {
            return JpaOperation.INSERT;
        } else if (query.isUpdateObjectQuery()) {
            return JpaOperation.UPDATE;
        } else if (query.isDeleteObjectQuery()) {
            return JpaOperation.REMOVE;
        } else if (query.isUpdateAllQuery()) {
            return JpaOperation.BULK;
        } else if (query instanceof DeleteAllQuery all) {
            // With objects it removes the entities of a collection together with the one that has it.
            return all.getObjects() == null ? JpaOperation.BULK : JpaOperation.REMOVE;
        } else if (query.isValueReadQuery()) {
            return null;
        } else if (query.isCallQuery()) {
            return ofSql(query);
        } else if (query instanceof ObjectLevelReadQuery read) {
            return ofObjects(read);
        } else if (query instanceof DoesExistQuery) {
            return JpaOperation.FIND;
        }
        return query.isModifyQuery() ? JpaOperation.UPDATE : JpaOperation.QUERY;
    }

    /** Of SQL that is given, and not made from mappings. */
    private static @Nullable JpaOperation ofSql(DatabaseQuery query) {
        if (!query.isModifyQuery() || query.getDatasourceCall() instanceof StoredProcedureCall) {
            return JpaOperation.NATIVE_READ;
        }
        return query.isUserDefined() ? JpaOperation.NATIVE_WRITE : null;
    }

    private static JpaOperation ofObjects(ObjectLevelReadQuery read) {
        if (read.getLockMode() > ObjectBuildingQuery.NO_LOCK) {
            return JpaOperation.LOCK;
        }
        // A query in JPQL by primary key is turned into what a find is.
        return read.isReadObjectQuery() && read.getJPQLString() == null ? JpaOperation.FIND : JpaOperation.QUERY;
    }
}
