package org.chaosee.jpa.store;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.chaosee.api.spi.StoreGlance;
import org.jspecify.annotations.Nullable;

/**
 * What each node asks each second: the one row, and the time, by one statement. What the time is called differs from
 * database to database, so that it is no JPQL.
 *
 * @param database the product; empty for one that isn't known, whose clock nobody can ask for
 */
record RevisionGlance(Optional<Database> database) {

    StoreGlance ask(EntityManager entityManager) {
        if (database.isEmpty()) {
            return new StoreGlance(new ActionTable(entityManager).state(), null);
        }
        Object[] row = (Object[]) ActionTable.onlyRow(
                entityManager.createNativeQuery(sql(database.get())).getResultList());
        Instant time = Instant.EPOCH.plus(number(row[5]), ChronoUnit.MICROS);
        return new StoreGlance(
                ActionTable.state(number(row[0]), flag(row[1]), (String) row[2], (String) row[3], (String) row[4]),
                time);
    }

    static String sql(Database database) {
        return "select revision, halted, halted_at, halted_by, halt_reason, " + database.time() + " from "
                + RevisionRow.TABLE + " where id = " + RevisionRow.ONLY;
    }

    /** Drivers and providers differ in which type of number they give. */
    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    /** Not every database has booleans. */
    private static boolean flag(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() != 0 : Boolean.TRUE.equals(value);
    }
}
