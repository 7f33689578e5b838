package org.chaosee.jpa.hook.hibernate;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.chaosee.core.point.JpaOperation;

/** The operation that the current thread is in, told by the innermost frame of Hibernate's that knows it. */
final class CallSite {

    private static final StackWalker WALKER = StackWalker.getInstance();

    private CallSite() {}

    /** Whether the thread does something for Hibernate itself, and not for the application. */
    static boolean isHibernatesOwn() {
        return innermost().filter(Site.HIBERNATES_OWN::equals).isPresent();
    }

    /** Where a statement of that text comes from. */
    static Site of(SqlFacts sql) {
        // What comes from no place that is known is SQL of the application's own, on Hibernate's connection.
        Site site = innermost().orElse(Site.of(JpaOperation.NATIVE_READ));
        JpaOperation operation = site.operation();
        if (operation == null || site.announced()) {
            return site;
        }
        return switch (operation) {
            case FIND -> sql.locks() ? Site.of(JpaOperation.LOCK) : site;
            // In some versions the same classes do both.
            case QUERY, BULK ->
                operation == JpaOperation.BULK || sql.writes()
                        ? bulk(sql)
                        : sql.locks() ? Site.of(JpaOperation.LOCK) : site;
            case NATIVE_READ -> sql.writes() ? Site.of(JpaOperation.NATIVE_WRITE) : site;
            default -> site;
        };
    }

    private static Site bulk(SqlFacts sql) {
        return sql.followsUp() ? Site.HIBERNATES_OWN : Site.of(JpaOperation.BULK);
    }

    private static Optional<Site> innermost() {
        return WALKER.walk(CallSite::first);
    }

    private static Optional<Site> first(Stream<StackWalker.StackFrame> frames) {
        return frames.map(frame -> Frames.site(frame.getClassName(), frame.getMethodName()))
                .filter(Objects::nonNull)
                .findFirst();
    }
}
