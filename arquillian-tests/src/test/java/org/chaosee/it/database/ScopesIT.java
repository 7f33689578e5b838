package org.chaosee.it.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.chaosee.it.database.fixture.Chaos;
import org.chaosee.it.database.fixture.Database;
import org.chaosee.it.database.fixture.ShopTest;
import org.chaosee.it.database.fixture.ShopWar;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose accesses are struck, however the application comes by its entity managers. */
class ScopesIT extends ShopTest {

    private static final Database DATABASE = Database.create();

    @Deployment(testable = false)
    static WebArchive host() {
        return ShopWar.withChaos(DATABASE);
    }

    @Override
    protected Database database() {
        return DATABASE;
    }

    @ParameterizedTest
    @ValueSource(strings = {"field", "setter", "constructor", "producer", "unit", "ejb"})
    void everyInjectedEntityManagerIsStruck(String how) {
        assertThat(shop().get("/api/injected/" + how).result()).isEqualTo("[one, two]");
        chaos().strike("reads", Chaos.jpa("Item", "query"), Chaos.fault("query-timeout"));

        assertThat(shop().get("/api/injected/" + how).failed()).isTrue();
        assertThat(chaos().injections("reads")).isEqualTo(1);
        chaos().calm();
        assertThat(shop().get("/api/injected/" + how).result()).isEqualTo("[one, two]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cdi", "ejb"})
    void onlyAlicesRequestsAreStruck(String style) {
        chaos().strike(
                        "alice",
                        Chaos.jpa("Item", "find"),
                        Chaos.fault("lock-timeout"),
                        ", 'scope': {'users': ['alice']}");
        String path = "/api/works/FIND?style=" + style;

        assertThat(shop().post(path).failed()).isFalse();
        assertThat(shop().post(path, "X-User", "bob").failed()).isFalse();
        assertThat(shop().post(path, "X-User", "alice").failed()).isTrue();
        assertThat(chaos().injections("alice")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cdi", "ejb"})
    void onlyCustomersAreStruck(String style) {
        chaos().strike(
                        "customers",
                        Chaos.jpa("Item", "update"),
                        Chaos.fault("optimistic-lock"),
                        ", 'scope': {'roles': ['customer']}");
        String path = "/api/works/UPDATE_AT_COMMIT?style=" + style;

        assertThat(shop().post(path).failed()).isFalse();
        DATABASE.fill();
        assertThat(shop().post(path, "X-User", "bob").failed()).isTrue();
        assertThat(chaos().injections("customers")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/works/QUERY", "/api/works/QUERY?style=ejb", "/api/jdbc/READ"})
    void onlyRequestsWithTheHeaderAreStruck(String path) {
        String target = path.contains("jdbc") ? Chaos.jdbc("read") : Chaos.jpa("Item", "query");
        chaos().strike("marked", target, Chaos.fault("connection-lost"), ", 'scope': {'headers': {'X-Test': '1'}}");

        assertThat(shop().post(path).failed()).isFalse();
        assertThat(shop().post(path, "X-Test", "2").failed()).isFalse();
        assertThat(shop().post(path, "X-Test", "1").failed()).isTrue();
        assertThat(chaos().injections("marked")).isEqualTo(1);
    }
}
