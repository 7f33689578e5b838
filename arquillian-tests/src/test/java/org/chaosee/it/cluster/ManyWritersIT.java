package org.chaosee.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chaosee.it.cluster.fixture.Node;
import org.chaosee.it.cluster.fixture.OpenCluster;
import org.chaosee.it.cluster.fixture.Writer;
import org.chaosee.it.cluster.fixture.Writer.Attempt;
import org.chaosee.it.shop.fixture.ChaosAdmin;
import org.chaosee.it.shop.fixture.Figures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many administrators change the same few actions through all nodes at the same time. */
class ManyWritersIT {

    @RegisterExtension
    static final OpenCluster CLUSTER = new OpenCluster();

    private static final int CHANGES = 1000;
    private static final int WRITERS_EACH = 2;
    private static final long SEED = 7;
    private static final int PAGE = 200;

    /** What a refusal may be: it isn't there, its name is taken, or it has changed. */
    private static final List<Integer> REFUSALS = List.of(404, 409, 412);

    @Test
    void allNodesEndAlikeAndEachChangeIsOnRecordOnce() throws Exception {
        long start = System.nanoTime();
        List<Attempt> attempts = write();
        long written = System.nanoTime();
        CLUSTER.settle();
        long settled = System.nanoTime();

        assertThat(attempts).hasSize(CHANGES);
        assertThat(attempts.stream().filter(attempt -> !attempt.isAccepted()))
                .allSatisfy(attempt ->
                        assertThat(attempt.status()).as(attempt.toString()).isIn(REFUSALS));
        List<JsonObject> list = theSameListEverywhere();
        assertTheRecord(attempts, list);

        Figures.note(
                "random changes through three nodes",
                attempts.stream().filter(Attempt::isAccepted).count() + " of " + CHANGES + " accepted, " + list.size()
                        + " actions left");
        Figures.note(
                "their answers",
                attempts.stream().collect(Collectors.groupingBy(Attempt::toString, Collectors.counting())));
        Figures.noteSeconds("made in", written - start);
        Figures.noteSeconds("all nodes alike after another", settled - written);
    }

    private static List<Attempt> write() throws Exception {
        AtomicInteger next = new AtomicInteger();
        List<Writer> writers = new ArrayList<>();
        for (Node node : CLUSTER.nodes()) {
            for (int i = 0; i < WRITERS_EACH; i++) {
                writers.add(new Writer(node, SEED + writers.size(), next, CHANGES));
            }
        }
        ExecutorService threads = Executors.newFixedThreadPool(writers.size());
        try {
            List<Attempt> attempts = new ArrayList<>();
            for (Future<List<Attempt>> done : threads.invokeAll(writers)) {
                attempts.addAll(done.get());
            }
            return attempts;
        } finally {
            threads.shutdownNow();
        }
    }

    /** The plans first: asking for the list would have a node look for changes. */
    private static List<JsonObject> theSameListEverywhere() {
        List<String> stored = CLUSTER.postgres()
                .rows("select id, name, enabled, description, '\"' || version || '\"' from chaos_action order by id");
        int live = Integer.parseInt(CLUSTER.postgres()
                .rows("select count(*) from chaos_action where enabled")
                .get(0));
        for (Node node : CLUSTER.nodes()) {
            JsonObject status = node.admin().status();
            assertThat(status.getInt("revision"))
                    .as(node.name())
                    .isEqualTo(CLUSTER.postgres().revision());
            assertThat(status.getJsonObject("actions").getInt("live"))
                    .as(node.name())
                    .isEqualTo(live);
            assertThat(status.getJsonObject("actions").getInt("stored"))
                    .as(node.name())
                    .isEqualTo(stored.size());
        }
        List<JsonObject> list = CLUSTER.admin().list();
        for (Node node : CLUSTER.nodes()) {
            assertThat(node.admin().list()).as(node.name()).isEqualTo(list);
            assertThat(node.admin().list().stream()
                            .map(action -> row(node.admin(), action))
                            .sorted())
                    .as(node.name())
                    .containsExactlyElementsOf(stored.stream().sorted().toList());
        }
        return list;
    }

    private static String row(ChaosAdmin admin, JsonObject action) {
        String id = action.getString("id");
        return String.join(
                " ",
                id,
                action.getString("name"),
                action.getBoolean("enabled") ? "t" : "f",
                action.getString("description"),
                admin.call("GET", "/actions/" + id).send().is(200).header("ETag"));
    }

    /** Each change is there once; and each changed what the one before it had left, so that none is lost. */
    private static void assertTheRecord(List<Attempt> attempts, List<JsonObject> list) {
        List<JsonObject> entries = entries();
        assertThat(entries.stream().map(entry -> entry.getString("reason")))
                .containsExactlyInAnyOrderElementsOf(attempts.stream()
                        .filter(Attempt::isAccepted)
                        .map(Attempt::reason)
                        .toList());

        Set<JsonObject> left = new HashSet<>(documents(entries, "after"));
        assertThat(documents(entries, "before")).doesNotHaveDuplicates().allMatch(left::remove);
        assertThat(left).containsExactlyInAnyOrderElementsOf(list);
    }

    /** What the writers have changed, from all pages of one node's answer. */
    private static List<JsonObject> entries() {
        List<JsonObject> entries = new ArrayList<>();
        List<JsonObject> page;
        do {
            page = CLUSTER.node(2).admin().items("/audit?limit=" + PAGE + "&offset=" + entries.size());
            entries.addAll(page);
        } while (page.size() == PAGE);
        return entries.stream()
                .filter(entry -> entry.getString("event").startsWith("action-"))
                .filter(entry -> entry.getString("reason", "").startsWith(Writer.REASON))
                .toList();
    }

    private static List<JsonObject> documents(List<JsonObject> entries, String member) {
        return entries.stream()
                .flatMap(entry -> entry.isNull(member) ? Stream.of() : Stream.of(entry.getJsonObject(member)))
                .toList();
    }
}
