package org.chaosee.core.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.core.storm.Storms.gale;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chaosee.api.Kind;
import org.chaosee.api.Phase;
import org.chaosee.api.Target;
import org.chaosee.core.audit.Initiator;
import org.chaosee.core.point.Call;
import org.chaosee.core.point.JdbcOperation;
import org.chaosee.core.point.JpaOperation;
import org.chaosee.core.point.PointFacts;
import org.chaosee.core.testing.LogCapture;
import org.chaosee.core.testing.Points;
import org.chaosee.core.testing.Statistics;
import org.chaosee.core.testing.TestCall;
import org.chaosee.core.testing.TestNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How many calls a storm strikes, through the whole engine. */
class StormSharesTest {

    private static final PointFacts FIND = PointFacts.of(Kind.JPA).with(Target.OPERATION, JpaOperation.FIND.names());
    private static final PointFacts WRITE =
            PointFacts.of(Kind.JDBC).with(Target.OPERATION, JdbcOperation.WRITE.names());

    private static final PointFacts CONNECTION =
            PointFacts.of(Kind.JPA).with(Target.OPERATION, JpaOperation.CONNECTION.names());
    private static final PointFacts CONNECT =
            PointFacts.of(Kind.JDBC).with(Target.OPERATION, JdbcOperation.CONNECT.names());

    @RegisterExtension
    private final LogCapture log = new LogCapture();

    private final TestNode node = new TestNode();

    @Test
    void the_default_share_of_requests_is_struck() {
        node.storms.begin(gale(), Initiator.code("eve"));
        Statistics.assertShare(strike(Points.PRODUCTS, 50_000), 50_000, 0.10);
    }

    @Test
    void the_default_share_of_database_accesses_is_struck() {
        node.storms.begin(gale(), Initiator.code("eve"));
        Statistics.assertShare(strike(FIND, 500_000), 500_000, 0.0033);
        Statistics.assertShare(strike(WRITE, 500_000), 500_000, 0.0033);
    }

    /** No statement there that could wait for a lock, or be cancelled. */
    @Test
    void connections_are_struck_as_often_as_statements() {
        node.storms.begin(gale("jpaPercent", 5), Initiator.code("eve"));
        Statistics.assertShare(strike(CONNECTION, 200_000), 200_000, 0.05);
        Statistics.assertShare(strike(CONNECT, 200_000), 200_000, 0.05);
        node.storms.end("gale", Initiator.code("eve"));
        node.storms.begin(gale("jpaPercent", 100), Initiator.code("eve"));
        assertThat(strike(CONNECTION, 1_000)).isEqualTo(1_000);
        node.storms.end("gale", Initiator.code("eve"));
        node.storms.begin(gale("jpaPercent", 100, "faults", List.of("lock-timeout")), Initiator.code("eve"));
        assertThat(strike(CONNECTION, 1_000)).isZero();
    }

    @Test
    void other_shares_are_struck_whatever_the_mix() {
        node.storms.begin(
                gale("httpPercent", 60, "jpaPercent", 25, "faults", List.of("latency", "exception"), "seed", 7),
                Initiator.code("eve"));
        Statistics.assertShare(strike(Points.PRODUCTS, 50_000), 50_000, 0.60);
        Statistics.assertShare(strike(FIND, 50_000), 50_000, 0.25);
    }

    @Test
    void a_share_of_hundred_is_every_call() {
        node.storms.begin(gale("httpPercent", 100), Initiator.code("eve"));
        assertThat(strike(Points.PRODUCTS, 1_000)).isEqualTo(1_000);
    }

    @Test
    void each_fault_of_the_mix_strikes() {
        node.storms.begin(gale(), Initiator.code("eve"));
        List<String> hit = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            hit.addAll(node.chaos.hits(Points.PRODUCTS, TestCall.by("alice")));
        }
        assertThat(hit).contains("storm-gale-http-1", "storm-gale-http-2", "storm-gale-http-3", "storm-gale-http-4");
    }

    @Test
    void others_are_left_alone() {
        node.storms.begin(gale("httpPercent", 100), Initiator.code("eve"));
        assertThat(node.chaos.hits(Points.PRODUCTS, TestCall.by("bob"))).isEmpty();
        assertThat(node.chaos.hits(Points.PRODUCTS, Call.UNKNOWN)).isEmpty();
    }

    @Test
    void what_is_excluded_is_left_alone() {
        node.storms.begin(
                gale("httpPercent", 100, "jpaPercent", 100, "exclude", List.of("/api/products/**", "find")),
                Initiator.code("eve"));
        assertThat(strike(Points.PRODUCTS, 10)).isZero();
        assertThat(strike(Points.PRODUCT, 10)).isZero();
        assertThat(strike(FIND, 10)).isZero();
        assertThat(strike(Points.CHECKOUT, 10)).isEqualTo(10);
        assertThat(strike(WRITE, 10)).isEqualTo(10);
    }

    @Test
    void the_same_seed_replays_the_same_run() {
        Map<String, Object> document = gale("seed", 99, "httpPercent", 40);
        node.storms.begin(document, Initiator.code("eve"));
        List<List<String>> run = run();
        node.storms.end("gale", Initiator.code("eve"));
        node.storms.begin(document, Initiator.code("eve"));
        assertThat(run()).isEqualTo(run).contains(List.of(), List.of("storm-gale-http-1"));
    }

    private List<List<String>> run() {
        List<List<String>> run = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            run.add(node.chaos.hits(Points.PRODUCTS, TestCall.by("alice")));
        }
        return run;
    }

    private long strike(PointFacts facts, int calls) {
        Call alice = TestCallWithoutMemory.ALICE;
        long struck = 0;
        for (int i = 0; i < calls; i++) {
            if (!node.chaos.point(facts).decide(alice, Phase.BEFORE).isNone()) {
                struck++;
            }
        }
        return struck;
    }

    /** For many calls: the other one remembers what it is asked. */
    private enum TestCallWithoutMemory implements Call {
        ALICE;

        @Override
        public String user() {
            return "alice";
        }

        @Override
        public boolean hasRole(String role) {
            return false;
        }

        @Override
        public String header(String name) {
            return null;
        }
    }
}
