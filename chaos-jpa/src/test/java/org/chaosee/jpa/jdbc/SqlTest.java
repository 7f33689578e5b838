package org.chaosee.jpa.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.chaosee.core.point.JdbcOperation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1",
                "SELECT 1",
                " \n\tSelect\n1",
                "select",
                "(select 1) union (select 2)",
                "((select 1))",
                "-- a comment\nselect 1",
                "--\nselect 1",
                "/* update */ select 1",
                "/* a */ /* b */\n-- c\n (select 1)",
                "/*+ hint */select 1",
                "/* it's * / not over */ select 1",
                "with x as (select 1) select * from x",
                "values (1)",
                "table item",
                "show all",
                "explain select 1",
                "call f()",
                "{call f()}",
                "{ ? = call f(?) }",
            })
    void reading(String sql) {
        assertThat(Sql.operation(sql)).isEqualTo(JdbcOperation.READ);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into t values (1)",
                "update selected set a = 1",
                "delete from t",
                "merge into t",
                "create table t (a int)",
                "selects",
                "select_all",
                "-- select",
                "/* select",
                "/* select */",
                "",
                "   ",
                ";",
                "(",
                "é",
            })
    void writing(String sql) {
        assertThat(Sql.operation(sql)).isEqualTo(JdbcOperation.WRITE);
    }

    @Test
    void an_unknown_text_may_write() {
        assertThat(Sql.operation(null)).isEqualTo(JdbcOperation.WRITE);
    }

    /** Nothing that an application hands in may cost it its stack, or its time. */
    @Test
    void a_long_way_to_the_first_word() {
        assertThat(Sql.operation(" ".repeat(100_000) + "select 1")).isEqualTo(JdbcOperation.READ);
        assertThat(Sql.operation("-- a\n".repeat(100_000) + "select 1")).isEqualTo(JdbcOperation.READ);
        assertThat(Sql.operation("/*" + "a".repeat(100_000) + "*/select 1")).isEqualTo(JdbcOperation.READ);
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(Sql.operation("/**/".repeat(1000) + ";")).isEqualTo(JdbcOperation.WRITE));
    }
}
