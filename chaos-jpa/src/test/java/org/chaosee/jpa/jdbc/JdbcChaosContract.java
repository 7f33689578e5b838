package org.chaosee.jpa.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Proxy;
import java.sql.BatchUpdateException;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import javax.naming.Referenceable;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chaosee.jpa.failure.InjectedFailure;
import org.chaosee.jpa.testing.Chaos;
import org.chaosee.jpa.testing.Jdbc;
import org.chaosee.jpa.testing.TestTransaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an application that uses a data source itself gets to see, on one database. */
abstract class JdbcChaosContract {

    private static final String INSERT = "insert into item values (2, 'new')";
    private static final String UPDATE = "update item set name = 'changed' where id = 1";
    private static final String SELECT = "select name from item";

    @RegisterExtension
    final Chaos chaos = new Chaos("jdbc/left-alone");

    @RegisterExtension
    final TestTransaction transaction = new TestTransaction();

    private DataSource real;
    private OneConnectionPool pool;
    private DataSource dataSource;

    abstract DataSource newDatabase() throws SQLException;

    /** Has the database itself fail while it waits for the lock on the row that the other connection changed. */
    abstract void waitForLock(Connection connection, ThrowingCallable update) throws Throwable;

    /** Has the database itself cancel a statement. */
    abstract void runOutOfTime(Connection connection) throws SQLException;

    /** Has the database itself end the session, and the application notice. */
    abstract void loseConnection() throws SQLException;

    DataSource real() {
        return real;
    }

    @BeforeEach
    void makeTable() throws SQLException {
        real = newDatabase();
        Jdbc.execute(real, "create table item (id int primary key, name varchar(20))");
        Jdbc.execute(real, "insert into item values (1, 'old')");
        pool = new OneConnectionPool(real.getConnection());
        dataSource = hook(pool.dataSource(), "jdbc/shop");
    }

    @AfterEach
    void close() throws SQLException {
        pool.close();
    }

    private DataSource hook(DataSource hooked, String name) {
        return (DataSource) new DataSourceHook().hook(hooked, name, chaos.runtime());
    }

    private int items() throws SQLException {
        return Jdbc.number(real, "select count(*) from item");
    }

    private Throwable failureOf(ThrowingCallable call) {
        return catchThrowable(call);
    }

    // Connect.

    @Test
    void points_are_known_before_anything_happens() {
        assertThat(chaos.points("dataSource"))
                .containsExactlyInAnyOrder(
                        "jdbc/shop connect", "jdbc/shop read", "jdbc/shop write", "jdbc/shop commit");
    }

    @Test
    void a_data_source_without_a_name_is_the_default_one() {
        hook(real, "");
        assertThat(chaos.points("dataSource")).contains("java:comp/DefaultDataSource read");
    }

    @Test
    void without_an_action_the_connection_is_the_pools_very_own() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            assertThat(connection).isSameAs(pool.lent());
        }
    }

    @Test
    void what_is_hooked_is_not_hooked_again() {
        assertThat(hook(dataSource, "jdbc/shop")).isSameAs(dataSource);
        assertThat(new DataSourceHook().hook("text", "jdbc/shop", chaos.runtime()))
                .isEqualTo("text");
    }

    @Test
    void an_excluded_data_source_is_never_hit() throws SQLException {
        DataSource excluded = hook(pool.dataSource(), "jdbc/left-alone");
        chaos.strike("jdbc", "*", "connection-lost", "before");
        try (Connection connection = excluded.getConnection()) {
            assertThat(connection).isSameAs(pool.lent());
        }
    }

    @Test
    void what_is_lost_at_connecting_is_a_pool_without_a_connection() {
        chaos.strike("jdbc", "connect", "connection-lost", "before");
        assertThatThrownBy(() -> dataSource.getConnection())
                .isInstanceOf(SQLTransientConnectionException.class)
                .hasMessageContaining("Injected by chaos action")
                .extracting(e -> ((SQLException) e).getSQLState())
                .isEqualTo("08001");
        assertThat(pool.lent()).isNull();
        chaos.calm();
        assertThatNoException().isThrownBy(() -> Jdbc.execute(dataSource, INSERT));
    }

    @Test
    void connecting_with_a_password_is_connecting_too() {
        chaos.strike("jdbc", "connect", "connection-lost", "before");
        assertThatThrownBy(() -> dataSource.getConnection("sa", ""))
                .isInstanceOf(SQLTransientConnectionException.class);
    }

    // Latency and exceptions.

    @Test
    void each_operation_is_delayed_once() throws SQLException {
        chaos.strike("jdbc", "*", Chaos.latency(), "before");
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.executeQuery(SELECT);
                statement.executeUpdate(INSERT);
            }
            connection.commit();
        }
        assertThat(chaos.injections().stream().map(i -> i.point().get("operation")))
                .containsExactlyInAnyOrder("connect", "read", "write", "commit");
        assertThat(items()).isEqualTo(2);
    }

    @Test
    void a_late_answer_is_late_for_writes_and_commits_only() throws SQLException {
        chaos.strike("jdbc", "*", Chaos.latency(), "after");
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            Jdbc.execute(connection, SELECT, INSERT);
            connection.commit();
        }
        assertThat(chaos.injections().stream().map(i -> i.point().get("operation")))
                .containsExactlyInAnyOrder("write", "commit");
    }

    @Test
    void exceptions_come_as_jdbc_declares_them() throws SQLException {
        assertThat(injected(SQLDataException.class))
                .isExactlyInstanceOf(SQLDataException.class)
                .hasMessage("ouch");
        assertThat(injected(IllegalArgumentException.class)).isExactlyInstanceOf(IllegalArgumentException.class);
        assertThat(injected(IOException.class))
                .isExactlyInstanceOf(SQLException.class)
                .hasMessage("ouch")
                .hasCauseExactlyInstanceOf(IOException.class);
        assertThat(items()).isEqualTo(1);
    }

    private Throwable injected(Class<? extends Exception> type) {
        chaos.strike("jdbc", "write", Chaos.exception(type), "before");
        Throwable thrown = failureOf(() -> Jdbc.execute(dataSource, INSERT));
        chaos.calm();
        return thrown;
    }

    // The database's own failures.

    @Test
    void a_lock_timeout_is_that_of_the_database() throws Throwable {
        Throwable genuine;
        try (Connection holder = real.getConnection();
                Connection connection = real.getConnection()) {
            holder.setAutoCommit(false);
            Jdbc.execute(holder, UPDATE);
            genuine = failureOf(() ->
                    waitForLock(connection, () -> connection.createStatement().executeUpdate(UPDATE)));
            holder.rollback();
        }
        chaos.strike("jdbc", "write", "lock-timeout", "before");
        Throwable injected = failureOf(() -> Jdbc.execute(dataSource, UPDATE));
        assertThat(Jdbc.chain(injected).get(0)).isEqualTo(Jdbc.chain(genuine).get(0));
        assertInjected(injected);
        assertThat(pool.isHealthy()).isTrue();
    }

    @Test
    void a_query_timeout_is_that_of_the_database() throws SQLException {
        Throwable genuine;
        try (Connection connection = real.getConnection()) {
            genuine = failureOf(() -> runOutOfTime(connection));
        }
        chaos.strike("jdbc", "read", "query-timeout", "before");
        Throwable injected = failureOf(() -> Jdbc.execute(dataSource, SELECT));
        assertThat(Jdbc.chain(injected)).isEqualTo(Jdbc.chain(genuine));
        // The message is H2's own; it has no place for ours.
        assertThat(injected.getSuppressed()).hasAtLeastOneElementOfType(InjectedFailure.class);
        assertThat(pool.isHealthy()).isTrue();
    }

    @Test
    void a_lost_connection_is_that_of_the_database() {
        Throwable genuine = failureOf(this::loseConnection);
        chaos.strike("jdbc", "read", "connection-lost", "before");
        Throwable injected = failureOf(() -> Jdbc.execute(dataSource, SELECT));
        assertThat(Jdbc.chain(injected).get(0)).isEqualTo(Jdbc.chain(genuine).get(0));
        assertInjected(injected);
        assertThat(pool.isHealthy()).isTrue();
    }

    private static void assertInjected(Throwable thrown) {
        assertThat(thrown.getSuppressed()).hasAtLeastOneElementOfType(InjectedFailure.class);
        assertThat(thrown.getMessage()).contains("Injected by chaos action");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lock-timeout", "query-timeout"})
    void a_transaction_goes_on_or_not_as_the_database_has_it(String fault) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
        }
        chaos.strike("jdbc", "read", fault, "before");
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            Jdbc.execute(connection, INSERT);
            assertThatThrownBy(() -> Jdbc.execute(connection, SELECT)).isInstanceOf(SQLException.class);
            connection.rollback();
            connection.setAutoCommit(true);
        }
        assertThat(items()).isEqualTo(1);
        assertThat(pool.isHealthy()).isTrue();
    }

    // All ways to execute.

    @ParameterizedTest
    @ValueSource(strings = {"read", "write"})
    void all_ways_to_execute_are_hit(String operation) throws SQLException {
        chaos.strike("jdbc", operation, Chaos.exception(SQLDataException.class), "before");
        boolean reads = operation.equals("read");
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                PreparedStatement select = connection.prepareStatement(SELECT);
                PreparedStatement update = connection.prepareStatement(UPDATE)) {
            assertHit(reads, () -> statement.executeQuery(SELECT));
            assertHit(reads, () -> statement.execute(SELECT));
            assertHit(reads, select::executeQuery);
            assertHit(reads, select::execute);
            assertHit(!reads, () -> statement.executeUpdate(UPDATE));
            assertHit(!reads, () -> statement.executeUpdate(UPDATE, Statement.NO_GENERATED_KEYS));
            assertHit(!reads, () -> statement.executeLargeUpdate(UPDATE));
            assertHit(!reads, () -> statement.execute(UPDATE));
            assertHit(!reads, update::executeUpdate);
            assertHit(!reads, update::executeLargeUpdate);
            assertHit(!reads, update::execute);
            statement.addBatch(UPDATE);
            update.addBatch();
            assertHit(!reads, statement::executeBatch);
            assertHit(!reads, update::executeBatch);
            try (CallableStatement call = connection.prepareCall("{call abs(-1)}")) {
                if (reads) {
                    assertHit(true, call::execute);
                    assertHit(true, call::executeQuery);
                }
            }
        }
    }

    private static void assertHit(boolean hit, ThrowingCallable call) {
        if (hit) {
            assertThatThrownBy(call).isExactlyInstanceOf(SQLDataException.class);
        } else {
            assertThatNoException().isThrownBy(call);
        }
    }

    /** JDBC has an exception of its own for batches, and drivers throw it. */
    @Test
    void a_batch_fails_as_batches_do() throws Throwable {
        Throwable genuine;
        try (Connection holder = real.getConnection();
                Connection connection = real.getConnection()) {
            holder.setAutoCommit(false);
            Jdbc.execute(holder, UPDATE);
            genuine = failureOf(() -> waitForLock(connection, () -> batch(connection)));
            holder.rollback();
        }
        chaos.strike("jdbc", "write", "lock-timeout", "before");
        Throwable injected = failureOf(() -> {
            try (Connection connection = dataSource.getConnection()) {
                batch(connection);
            }
        });
        assertThat(injected).isInstanceOf(BatchUpdateException.class);
        assertThat(Jdbc.chain(injected).get(0)).isEqualTo(Jdbc.chain(genuine).get(0));
        assertThat((Throwable) ((SQLException) genuine).getNextException()).isNotNull();
        assertThat((Throwable) ((SQLException) injected).getNextException()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lock-timeout", "connection-lost"})
    void nothing_of_a_batch_that_failed_is_left_to_be_sent(String fault) throws SQLException {
        chaos.strike("jdbc", "write", fault, "before");
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.addBatch(INSERT);
            assertThatThrownBy(statement::executeBatch).isInstanceOf(BatchUpdateException.class);
            chaos.calm();
            assertThat(statement
                            .unwrap(pool.physical().createStatement().getClass())
                            .executeBatch())
                    .isEmpty();
        }
        assertThat(items()).isEqualTo(1);
    }

    private static void batch(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.addBatch(UPDATE);
            statement.executeBatch();
        }
    }

    // After.

    @Test
    void after_a_write_the_row_is_there_and_its_answer_is_lost() throws SQLException {
        chaos.strike("jdbc", "write", "connection-lost", "after");
        assertThatThrownBy(() -> Jdbc.execute(dataSource, INSERT)).isInstanceOf(SQLException.class);
        assertThat(items()).isEqualTo(2);
        assertThat(pool.isHealthy()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"before", "after"})
    void a_commit_that_is_lost_was_made_or_was_not(String phase) throws SQLException {
        chaos.strike("jdbc", "commit", "connection-lost", phase);
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            Jdbc.execute(connection, INSERT);
            assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);
            assertThatThrownBy(connection::rollback).isInstanceOf(SQLException.class);
        }
        assertThat(items()).isEqualTo(phase.equals("after") ? 2 : 1);
        assertThat(pool.isHealthy()).isTrue();
    }

    // A connection that is lost.

    @Test
    void a_lost_connection_is_of_no_use_any_more() throws SQLException {
        chaos.strike("jdbc", "read", "connection-lost", "before");
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeUpdate(INSERT);
            assertThatThrownBy(() -> statement.executeQuery(SELECT)).isInstanceOf(SQLException.class);
            // Undone at once, not when it is closed.
            assertThat(items()).isEqualTo(1);
            assertThat(Jdbc.number(real, "select count(*) from item where id = 2"))
                    .isZero();
            chaos.calm();

            assertThat(connection.isClosed()).isFalse();
            assertThat(connection.isValid(1)).isFalse();
            for (ThrowingCallable use : new ThrowingCallable[] {
                () -> connection.createStatement(),
                () -> connection.prepareStatement(SELECT),
                connection::commit,
                connection::rollback,
                connection::getMetaData,
                () -> statement.executeQuery(SELECT),
                () -> statement.executeUpdate(INSERT),
                () -> statement.getConnection().createStatement(),
            }) {
                assertThatThrownBy(use)
                        .isInstanceOf(SQLException.class)
                        .extracting(e -> ((SQLException) e).getSQLState())
                        .isEqualTo("08003");
            }
            assertThatNoException().isThrownBy(connection::toString);
            assertThatNoException().isThrownBy(statement::close);
        }
        assertThat(pool.lent()).isNull();
        assertThat(pool.isHealthy()).isTrue();
        Jdbc.execute(dataSource, INSERT);
        assertThat(items()).isEqualTo(2);
    }

    @Test
    void who_closes_only_what_is_not_closed_gives_a_lost_connection_back() throws SQLException {
        chaos.strike("jdbc", "read", "connection-lost", "before");
        Connection connection = dataSource.getConnection();
        try {
            assertThatThrownBy(() -> Jdbc.execute(connection, SELECT)).isInstanceOf(SQLException.class);
        } finally {
            if (!connection.isClosed()) {
                connection.close();
            }
        }
        assertThat(connection.isClosed()).isTrue();
        assertThat(pool.lent()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "read, before, connection-lost",
        "write, after, connection-lost",
        "commit, before, connection-lost",
        "commit, after, connection-lost",
        "commit, after, lock-timeout"
    })
    void the_next_borrower_finds_nothing_of_it(String operation, String phase, String fault) throws SQLException {
        pool.physical().setAutoCommit(false);
        DataSource bare = hook(new OneConnectionPool(pool.physical(), false).dataSource(), "jdbc/bare");
        chaos.strike("jdbc", operation, fault, phase);
        try (Connection connection = bare.getConnection()) {
            assertThatThrownBy(() -> {
                        Jdbc.execute(connection, INSERT);
                        Jdbc.execute(connection, SELECT);
                        connection.commit();
                    })
                    .isInstanceOf(SQLException.class);
        }
        chaos.calm();
        try (Connection next = bare.getConnection()) {
            Jdbc.execute(next, UPDATE);
            next.commit();
        }
        boolean committed = operation.equals("commit") && phase.equals("after");
        assertThat(items()).isEqualTo(committed ? 2 : 1);
    }

    // The container's transaction.

    /** As the servers' handles are in a transaction of theirs: some refuse to end it, some don't. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_loss_dooms_the_transaction_that_the_connection_is_in(boolean refusing) throws SQLException {
        transaction.begin();
        DataSource managed = hook(new EnlistedDataSource(real, refusing).dataSource(), "jdbc/managed");
        chaos.strike("jdbc", "read", "connection-lost", "before");
        assertThatThrownBy(() -> Jdbc.execute(managed, SELECT)).isInstanceOf(SQLException.class);
        assertThat(transaction.commits()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_loss_leaves_a_transaction_alone_that_the_connection_has_no_part_in(boolean autoCommit) throws SQLException {
        transaction.begin();
        chaos.strike("jdbc", "read", "connection-lost", "before");
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(autoCommit);
            assertThatThrownBy(() -> Jdbc.execute(connection, SELECT)).isInstanceOf(SQLException.class);
        }
        assertThat(transaction.commits()).isTrue();
    }

    /** Turning off what the container has turned off makes the transaction none of the application's own. */
    @Test
    void auto_commit_that_is_turned_off_twice_is_still_the_containers() throws SQLException {
        transaction.begin();
        DataSource managed = hook(new EnlistedDataSource(real, false).dataSource(), "jdbc/managed");
        chaos.strike("jdbc", "read", "connection-lost", "before");
        try (Connection connection = managed.getConnection()) {
            connection.setAutoCommit(false);
            assertThatThrownBy(() -> Jdbc.execute(connection, SELECT)).isInstanceOf(SQLException.class);
        }
        assertThat(transaction.commits()).isFalse();
    }

    // What it is otherwise.

    @Test
    @SuppressWarnings("SelfEquals") // It is a proxy that is asked.
    void a_connection_is_what_jdbc_says_of_wrappers() throws Exception {
        chaos.strike("jdbc", "commit", "lock-timeout", "before");
        Class<?> driver = pool.physical().getClass();
        try (Connection connection = dataSource.getConnection()) {
            assertThat(Proxy.isProxyClass(connection.getClass())).isTrue();
            assertThat(connection.isWrapperFor(driver)).isTrue();
            Object unwrapped = connection.unwrap(driver);
            assertThat(unwrapped).isSameAs(pool.physical());
            assertThat(connection.isWrapperFor(Connection.class)).isTrue();
            assertThat(connection.unwrap(Connection.class)).isSameAs(connection);
            assertThat(connection.isWrapperFor(DataSource.class)).isFalse();
            assertThatThrownBy(() -> connection.unwrap(DataSource.class)).isInstanceOf(SQLException.class);
            assertThat(connection.equals(connection)).isTrue();
            assertThat(connection).isEqualTo(pool.lent()).isNotEqualTo(null);
            assertThat(connection)
                    .hasSameHashCodeAs(pool.lent())
                    .hasToString(pool.lent().toString());
            try (Statement statement = connection.createStatement();
                    PreparedStatement prepared = connection.prepareStatement(SELECT);
                    CallableStatement callable = connection.prepareCall("{call abs(-1)}")) {
                assertThat(statement.getConnection()).isSameAs(connection);
                assertThat(prepared.getConnection()).isSameAs(connection);
                assertThat(callable.getConnection()).isSameAs(connection);
                assertThat(prepared.executeQuery().getStatement()).isSameAs(prepared);
                assertThat(statement.execute(SELECT)).isTrue();
                assertThat(statement.getResultSet().getStatement()).isSameAs(statement);
                assertThat(statement.equals(statement)).isTrue();
                assertThat(statement).isNotEqualTo(prepared);
                assertThat(prepared.unwrap(PreparedStatement.class)).isSameAs(prepared);
            }
        }
    }

    @Test
    void a_data_source_is_what_jdbc_says_of_wrappers() throws SQLException {
        DataSource hooked = hook(real, "jdbc/real");
        assertThat(hooked.isWrapperFor(real.getClass())).isTrue();
        Object unwrapped = hooked.unwrap(real.getClass());
        assertThat(unwrapped).isSameAs(real);
        assertThat(hooked.isWrapperFor(Connection.class)).isFalse();
        assertThat(hooked).isEqualTo(real).isEqualTo(hook(real, "jdbc/real"));
        assertThat(hooked).isNotEqualTo(dataSource).hasSameHashCodeAs(real).hasToString(real.toString());
        hooked.setLoginTimeout(7);
        assertThat(real.getLoginTimeout()).isEqualTo(7);
        assertThat(hooked.getLoginTimeout()).isEqualTo(7);
    }

    @Test
    void a_data_source_is_whatever_its_vendor_makes_it() {
        assertThat(real).isInstanceOf(Referenceable.class);
        assertThat(hook(real, "jdbc/real")).isInstanceOf(Referenceable.class);
    }

    /** As in a bean of a session that is stored. */
    @Test
    void a_data_source_is_written_as_what_it_stands_for() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(hook(real, "jdbc/real"));
        }
        Object read = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        assertThat(read).isExactlyInstanceOf(real.getClass());
    }
}
