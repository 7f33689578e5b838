package org.chaosee.jpa.hook.hibernate;

import java.util.List;
import org.chaosee.core.point.JpaOperation;
import org.jspecify.annotations.Nullable;

/** What is known of Hibernate's classes, 6.4 to 7.2: where on the stack an operation of the application shows. */
final class Frames {

    private static final String HIBERNATE = "org.hibernate.";

    private static final List<String> OWN = List.of("tool.schema.", "dialect.temptable.", "engine.jdbc.env.", "boot.");
    private static final List<String> NATIVE = List.of("procedure.", "query.sql.", "jdbc.");
    private static final List<String> BULK =
            List.of(".mutation.", "UpdateQueryPlan", "DeleteQueryPlan", "InsertQueryPlan");
    private static final List<String> LOCK = List.of(
            "dialect.lock.",
            "sql.exec.internal.lock.",
            "action.internal.EntityVerifyVersionProcess",
            "event.internal.DefaultLockEventListener");

    private Frames() {}

    /** What that frame says; null when it says nothing. */
    static @Nullable Site site(String className, String method) {
        if (!className.startsWith(HIBERNATE)) {
            return null;
        }
        String name = className.substring(HIBERNATE.length());
        if (name.startsWith("id.")) {
            // What generates ids is Hibernate's own, but for the insertion that has the database generate one.
            return name.startsWith("id.insert.") ? null : Site.HIBERNATES_OWN;
        } else if (startsWithAny(name, OWN)) {
            return Site.HIBERNATES_OWN;
        } else if (startsWithAny(name, NATIVE)) {
            return Site.of(method.equals("executeUpdate") ? JpaOperation.NATIVE_WRITE : JpaOperation.NATIVE_READ);
        } else if (name.startsWith("query.sqm.")) {
            boolean bulk = method.contains("executeUpdate") || BULK.stream().anyMatch(name::contains);
            return Site.of(bulk ? JpaOperation.BULK : JpaOperation.QUERY);
        } else if (startsWithAny(name, LOCK)) {
            return Site.of(JpaOperation.LOCK);
        } else if (name.startsWith("action.internal.")) {
            return action(name);
        }
        return loading(name, method);
    }

    /** What a flush does. */
    private static Site action(String name) {
        if (name.contains("EntityIncrementVersionProcess")) {
            return Site.of(JpaOperation.UPDATE);
        } else if (name.contains("Insert")) {
            return Site.announced(JpaOperation.INSERT);
        }
        return Site.announced(
                name.contains("Delete") || name.contains("Orphan") ? JpaOperation.REMOVE : JpaOperation.UPDATE);
    }

    private static @Nullable Site loading(String name, String method) {
        if (name.equals("event.internal.DefaultInitializeCollectionEventListener")) {
            return Site.of(JpaOperation.QUERY);
        } else if (name.equals("event.internal.DefaultRefreshEventListener") || name.startsWith("loader.internal.")) {
            return Site.of(JpaOperation.FIND);
        } else if (name.equals("internal.StatelessSessionImpl") || name.equals("internal.SessionImpl")) {
            return session(method);
        }
        return null;
    }

    private static @Nullable Site session(String method) {
        return switch (method) {
            case "find", "get", "byId", "refresh", "internalLoad", "immediateLoad" -> Site.of(JpaOperation.FIND);
            case "initializeCollection" -> Site.of(JpaOperation.QUERY);
            // Of a stateless session, which announces what it writes from Hibernate 7 on.
            case "insert" -> Site.announced(JpaOperation.INSERT);
            case "update" -> Site.announced(JpaOperation.UPDATE);
            case "upsert" -> Site.of(JpaOperation.UPDATE);
            case "delete" -> Site.announced(JpaOperation.REMOVE);
            default -> null;
        };
    }

    private static boolean startsWithAny(String name, List<String> prefixes) {
        for (String prefix : prefixes) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
