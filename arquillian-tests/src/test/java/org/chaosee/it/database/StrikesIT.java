package org.chaosee.it.database;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.chaosee.it.database.fixture.Chaos;
import org.chaosee.it.database.fixture.Database;
import org.chaosee.it.database.fixture.Result;
import org.chaosee.it.database.fixture.Server;
import org.chaosee.it.database.fixture.ShopTest;
import org.chaosee.it.database.fixture.ShopWar;
import org.chaosee.it.database.host.JdbcWork;
import org.chaosee.it.database.host.Work;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is struck, how often, and what is left alone. */
class StrikesIT extends ShopTest {

    private static final Database DATABASE = Database.create();
    private static final String AFTER = ", 'phase': 'after'";

    @Deployment(testable = false)
    static WebArchive host() {
        return ShopWar.withChaos(DATABASE);
    }

    @Override
    protected Database database() {
        return DATABASE;
    }

    @ParameterizedTest
    @ValueSource(strings = {"Item", "CardPayment", "Parcel"})
    void aDelayedInsertIsDelayedOnce(String entity) {
        chaos().strike("slow", Chaos.jpa(entity, "insert"), Chaos.delay("PT0.3S"));

        Result result = shop().post("/api/inserts/" + entity);

        assertThat(result.chain()).isEmpty();
        assertThat(result.elapsed()).isGreaterThanOrEqualTo(300);
        assertThat(chaos().injections("slow")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Item", "CardPayment", "Parcel"})
    void askingTheSequenceIsNoRead(String entity) {
        chaos().strike("reads", Chaos.jpa("read"), Chaos.fault("connection-lost"));

        assertThat(shop().post("/api/inserts/" + entity).chain()).isEmpty();
        assertThat(chaos().injections("reads")).isZero();
    }

    @Test
    void whatTheSecondLevelCacheAnswersIsNotStruck() {
        DATABASE.execute(
                "delete from country",
                "insert into country (id, name) values (1, 'Iceland')",
                "insert into country (id, name) values (2, 'Malta')");
        assertThat(shop().get("/api/countries/1").result()).isEqualTo("Iceland");
        chaos().strike("reads", Chaos.jpa("Country", "read"), Chaos.fault("query-timeout"));

        assertThat(shop().get("/api/countries/1").result()).isEqualTo("Iceland");
        assertThat(chaos().injections("reads")).isZero();

        assertThat(shop().get("/api/countries/2").failed()).isTrue();
        assertThat(chaos().injections("reads")).isEqualTo(1);
    }

    /** A sequence counts what the server has done, whether the transaction was rolled back or not. */
    @ParameterizedTest
    @EnumSource(names = {"INSERT", "INSERT_AT_COMMIT", "UPDATE", "UPDATE_AT_COMMIT", "REMOVE", "BULK", "NATIVE_WRITE"})
    void afterAWriteTheServerHasDoneItAndTheTransactionIsRolledBack(Work work) {
        countWrites();
        chaos().strike("before", Chaos.jpa(work.operation()), Chaos.fault("connection-lost"));
        Result before = shop().perform(work);
        assertThat(writes()).isZero();
        chaos().calm();
        chaos().strike("after", Chaos.jpa(work.operation()), Chaos.fault("connection-lost"), AFTER);

        Result after = shop().perform(work);

        assertThat(writes()).isPositive();
        assertThat(after.chain()).isNotEmpty().isEqualTo(before.chain());
        assertThat(chaos().injections("after")).isEqualTo(1);
        assertThat(DATABASE.items()).containsExactly("one 5 1", "two 5 1");
    }

    @Test
    void afterACommitByJdbcTheWorkIsDoneAndTheCallerSeesAFailure() {
        chaos().strike("after", Chaos.jdbc("commit"), Chaos.fault("connection-lost"), AFTER);

        Result result = shop().perform(JdbcWork.COMMIT);

        assertThat(result.chain()).containsExactly("org.postgresql.util.PSQLException[57P01]");
        assertThat(DATABASE.items()).contains("written 5 1");
    }

    @Test
    void aConnectionThatIsNotToBeHadIsAFailureOfTheProvider() {
        chaos().strike("none", Chaos.jpa("connection"), Chaos.fault("connection-lost"));

        Result result = shop().perform(Work.FIND);

        assertThat(result.chain()).isNotEmpty().anyMatch(each -> each.startsWith("java.sql.SQL"));
        chaos().calm();
        assertThat(shop().perform(Work.FIND).chain()).isEmpty();
    }

    @Test
    void aConnectionThatIsNotToBeHadIsAFailureOfJdbc() {
        chaos().strike("none", Chaos.jdbc("connect"), Chaos.fault("connection-lost"));

        assertThat(shop().perform(JdbcWork.READ).chain())
                .singleElement()
                .asString()
                .startsWith("java.sql.SQL");
    }

    @Test
    void anExceptionOfTheActionsChoiceIsSeenAsItIs() {
        chaos().strike(
                        "own",
                        Chaos.jpa("Item", "find"),
                        "{'type': 'exception', 'exception': 'java.lang.IllegalStateException', 'message': 'no'}");

        assertThat(shop().perform(Work.FIND).chain()).containsExactly("java.lang.IllegalStateException");
    }

    @Test
    void thePointsAreThoseOfTheUnitsEntities() {
        List<JsonObject> points = chaos().points("jpa").stream()
                .filter(point -> point.containsKey("entity"))
                .toList();

        assertThat(points).allMatch(point -> point.getString("unit").equals("shop"));
        assertThat(points)
                .extracting(point -> point.getString("hook"))
                .containsOnly(Server.isWildFly() ? "hibernate" : "eclipselink");
        assertThat(points)
                .extracting(point -> point.getString("entity"))
                .contains("Account", "CardPayment", "Country", "Item", "Journal", "Parcel", "Payment", "Review")
                .doesNotContain("Audit");
        assertThat(points.stream()
                        .filter(point -> point.getString("entity").equals("Item"))
                        .map(point -> point.getString("operation")))
                .containsExactlyInAnyOrder("find", "query", "insert", "update", "remove", "bulk", "native", "lock");
    }

    @Test
    void whatIsExcludedIsNeverStruck() {
        chaos().strike("all", Chaos.jpa("**", "*"), Chaos.fault("connection-lost"));

        assertThat(shop().post("/api/inserts/Audit").chain()).isEmpty();
        assertThat(chaos().injections("all")).isZero();
        assertThat(shop().post("/api/inserts/Item").failed()).isTrue();
    }

    @Test
    void theOwnStoreIsNeverStruck() {
        chaos().strike("jpa", "{'kind': 'jpa'}", Chaos.fault("connection-lost"));
        chaos().strike("jdbc", "{'kind': 'jdbc'}", Chaos.fault("connection-lost"));

        chaos().strike("another", Chaos.jpa("read"), Chaos.fault("query-timeout"));

        assertThat(shop().perform(Work.FIND).failed()).isTrue();
        assertThat(shop().perform(JdbcWork.READ).failed()).isTrue();
        assertThat(chaos().injections("jpa")).isEqualTo(1);
        assertThat(chaos().injections("jdbc")).isEqualTo(1);
        assertThat(chaos().injections("another")).isZero();
        chaos().calm();
        assertThat(shop().perform(Work.FIND).chain()).isEmpty();
    }

    private static void countWrites() {
        DATABASE.execute(
                "drop sequence if exists writes cascade",
                "create sequence writes",
                "create or replace function count_write() returns trigger language plpgsql as"
                        + " $$begin perform nextval('writes'); return null; end$$",
                "create or replace trigger count_writes after insert or update or delete on item"
                        + " execute function count_write()");
    }

    private static long writes() {
        return DATABASE.number("select case when is_called then last_value else 0 end from writes");
    }
}
