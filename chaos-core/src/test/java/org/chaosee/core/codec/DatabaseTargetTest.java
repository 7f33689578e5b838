package org.chaosee.core.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.core.codec.Documents.object;
import static org.chaosee.core.codec.Documents.with;
import static org.chaosee.core.codec.Documents.withTarget;
import static org.chaosee.core.codec.TestCodec.readNew;
import static org.chaosee.core.codec.TestCodec.refused;

import java.util.Map;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.Kind;
import org.chaosee.api.Phase;
import org.chaosee.api.Target;
import org.chaosee.api.control.Violation;
import org.chaosee.api.fault.DatabaseFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DatabaseTargetTest {

    @ParameterizedTest
    @CsvSource({
        "jpa, entity, Product",
        "jpa, entity, org.shop.*",
        "jpa, entity, **",
        "jpa, entity, Shop$Größe",
        "jpa, table, \"order line\"",
        "jpa, table, SHOP.*",
        "jpa, operation, read",
        "jpa, operation, native",
        "jpa, operation, *",
        "jpa, operation, re*",
        "jpa, unit, shop",
        "jdbc, dataSource, jdbc/shop",
        "jdbc, operation, commit",
    })
    void fields(String kind, String field, String pattern) {
        ChaosAction action = readNew(withTarget(object("kind", kind, field, pattern), object("type", "latency")));
        assertThat(action.target())
                .isEqualTo(Target.any(Kind.of(kind).orElseThrow()).with(field, pattern));
    }

    @ParameterizedTest
    @CsvSource({
        "jpa, entity, Prod uct",
        "jpa, entity, ''",
        "jpa, table, ' '",
        "jpa, operation, select",
        "jpa, operation, commit",
        "jpa, operation, FIND",
        "jpa, operation, native_read",
        "jpa, unit, ''",
        "jdbc, dataSource, ''",
        "jdbc, operation, insert",
    })
    void what_no_point_has_is_refused(String kind, String field, String pattern) {
        assertThat(refused(withTarget(object("kind", kind, field, pattern), object("type", "latency"))))
                .extracting(Violation::pointer)
                .containsExactly("/target/" + field);
    }

    @Test
    void an_unknown_operation_is_told_all_there_are() {
        assertThat(refused(withTarget(object("kind", "jpa", "operation", "select"), object("type", "latency"))))
                .containsExactly(new Violation(
                        "/target/operation",
                        "is \"select\", allowed is one of bulk, connection, find, insert, lock, native, query, read,"
                                + " remove, update, write, or a glob of at most 500 characters"));
    }

    @Test
    void a_field_of_another_kind_is_refused() {
        assertThat(refused(withTarget(object("kind", "jpa", "path", "/api"), object("type", "latency"))))
                .containsExactly(new Violation(
                        "/target/path",
                        "is not a known member, allowed are kind, entity, table, operation, unit, exclude"));
    }

    @ParameterizedTest
    @EnumSource
    void database_faults(DatabaseFault fault) {
        ChaosAction action = readNew(withTarget(object("kind", "jpa"), object("type", fault.type())));
        assertThat(action.fault()).isEqualTo(fault);
        assertThat(TestCodec.codec().write(action).get("fault")).isEqualTo(Map.of("type", fault.type()));
    }

    @Test
    void a_database_fault_has_no_members() {
        assertThat(refused(withTarget(object("kind", "jpa"), object("type", "connection-lost", "min", "PT1S"))))
                .containsExactly(new Violation("/fault/min", "is not a known member, allowed are type"));
    }

    @Test
    void each_kind_has_faults_of_its_own() {
        assertThat(refused(withTarget(object("kind", "http"), object("type", "connection-lost"))))
                .containsExactly(
                        new Violation(
                                "/fault/type",
                                "is \"connection-lost\", allowed is one of latency, abort, exception, throttle, truncate, headers"));
        assertThat(refused(withTarget(object("kind", "jpa"), object("type", "abort"))))
                .containsExactly(new Violation(
                        "/fault/type",
                        "is \"abort\", allowed is one of latency, exception, optimistic-lock, lock-timeout,"
                                + " query-timeout, connection-lost"));
        assertThat(refused(withTarget(object("kind", "jdbc"), object("type", "optimistic-lock"))))
                .containsExactly(new Violation(
                        "/fault/type",
                        "is \"optimistic-lock\", allowed is one of latency, exception, lock-timeout, query-timeout,"
                                + " connection-lost"));
    }

    @ParameterizedTest
    @CsvSource({"update", "remove", "write", "*", "up*"})
    void versions_are_checked_by(String operation) {
        ChaosAction action =
                readNew(withTarget(object("kind", "jpa", "operation", operation), object("type", "optimistic-lock")));
        assertThat(action.fault()).isEqualTo(DatabaseFault.OPTIMISTIC_LOCK);
    }

    @ParameterizedTest
    @CsvSource({"find", "query", "read", "insert", "bulk", "native", "lock", "connection", "in*"})
    void a_version_conflict_that_could_never_be_is_refused(String operation) {
        assertThat(refused(
                        withTarget(object("kind", "jpa", "operation", operation), object("type", "optimistic-lock"))))
                .containsExactly(new Violation(
                        "/fault/type",
                        "is \"optimistic-lock\", allowed is a fault that the operation " + operation
                                + " can have; versions are checked by update and remove (and so by write) only"));
    }

    @ParameterizedTest
    @CsvSource({"jpa, connection, lock-timeout", "jpa, con*, query-timeout", "jdbc, connect, query-timeout"})
    void a_timeout_without_a_statement_is_refused(String kind, String operation, String fault) {
        assertThat(refused(withTarget(object("kind", kind, "operation", operation), object("type", fault))))
                .containsExactly(new Violation(
                        "/fault/type",
                        "is \"" + fault + "\", allowed is a fault that the operation " + operation
                                + " can have; there is no statement yet that could wait or be cancelled"));
    }

    @ParameterizedTest
    @CsvSource({
        "jpa, insert",
        "jpa, update",
        "jpa, remove",
        "jpa, bulk",
        "jpa, native",
        "jpa, write",
        "jpa, *",
        "jdbc, write",
        "jdbc, commit"
    })
    void what_writes_has_an_answer_to_lose(String kind, String operation) {
        assertThat(readNew(after(kind, operation)).phase()).isEqualTo(Phase.AFTER);
    }

    @ParameterizedTest
    @CsvSource({"jpa, find", "jpa, query", "jpa, lock", "jpa, read", "jpa, connection", "jdbc, read", "jdbc, connect"})
    void what_reads_has_none(String kind, String operation) {
        assertThat(refused(after(kind, operation)))
                .containsExactly(new Violation(
                        "/phase",
                        "is \"after\", allowed is before, for the operation " + operation
                                + " changes nothing, and has no answer to lose"));
    }

    private static Map<String, Object> after(String kind, String operation) {
        return with(
                withTarget(object("kind", kind, "operation", operation), object("type", "latency")), "phase", "after");
    }
}
