package org.chaosee.jpa.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.chaosee.api.spi.StoreSettings.Schema;
import org.chaosee.api.spi.StoreUnavailableException;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TablesTest {

    private static final PersistenceProviders NONE = new PersistenceProviders(List.of());

    @Test
    void aDatabaseThatCannotBeReachedIsSaid() {
        DataSource broken = (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    throw new SQLException("no route to host");
                });

        assertThatThrownBy(() -> new Tables(broken, NONE).ensure(Schema.CREATE))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessage("The database of the actions can't be reached: no route to host")
                .hasCauseInstanceOf(SQLException.class);
    }

    @Test
    void whoMayNotCreateTablesIsTold() {
        DataSource admin = TestDatabases.h2("rights");
        TestDatabases.execute(admin, "create user guest password 'guest'");

        assertThatThrownBy(() -> new Tables(guest("rights"), NONE).ensure(Schema.CREATE))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageMatching("The tables of the actions can't be created on H2 .*: Not enough rights .*")
                .hasCauseInstanceOf(SQLException.class);
    }

    @Test
    void whoMayNotCreateTablesMayUseThem() {
        DataSource admin = TestDatabases.h2("rights-to-use");
        new Tables(admin, NONE).ensure(Schema.CREATE);
        TestDatabases.execute(admin, "create user guest password 'guest'");
        TestDatabases.execute(admin, "grant select on chaos_action to guest");
        TestDatabases.execute(admin, "grant select on chaos_revision to guest");
        TestDatabases.execute(admin, "grant select on chaos_audit to guest");
        TestDatabases.execute(admin, "grant select on chaos_node to guest");
        TestDatabases.execute(admin, "grant select on chaos_hit to guest");

        new Tables(guest("rights-to-use"), NONE).ensure(Schema.CREATE);
    }

    /** A table that the other version doesn't have, or has another way, is neither made nor missed. */
    @ParameterizedTest
    @EnumSource(Schema.class)
    void tablesOfAnotherVersionAreRecognisedAheadOfAllElse(Schema schema) {
        DataSource database = TestDatabases.h2();
        new Tables(database, NONE).ensure(Schema.CREATE);
        TestDatabases.execute(database, "drop table chaos_hit");
        TestDatabases.execute(database, "alter table chaos_revision drop column halted");
        TestDatabases.execute(database, "update chaos_revision set schema_version = 2");

        assertThatThrownBy(() -> new Tables(database, NONE).ensure(schema))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageStartingWith("The tables of the actions are of version 2, and this version");

        assertThat(TestDatabases.isTable(database, "chaos_hit")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Schema.class)
    void tablesThatTellNoVersionAreOfAnotherOne(Schema schema) {
        DataSource database = TestDatabases.h2();
        TestDatabases.execute(database, "create table chaos_revision (id integer, revision bigint)");

        assertThatThrownBy(() -> new Tables(database, NONE).ensure(schema))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageStartingWith(
                        "The tables of the actions are of a version that chaos_revision doesn't tell, and this version");

        assertThat(TestDatabases.isTable(database, "chaos_action")).isFalse();
    }

    @Test
    void productNamesAreComparedWithoutRegardToCase() {
        assertThat(Database.of("Derby")).isEmpty();
        assertThat(Database.of("postgresql")).contains(Database.POSTGRESQL);
    }

    private static DataSource guest(String name) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:" + name);
        dataSource.setUser("guest");
        dataSource.setPassword("guest");
        return dataSource;
    }
}
