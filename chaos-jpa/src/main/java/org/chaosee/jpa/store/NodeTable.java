package org.chaosee.jpa.store;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.chaosee.api.node.ChaosNode;
import org.chaosee.api.node.NodeState;
import org.jspecify.annotations.Nullable;

/**
 * The table of the nodes, within one persistence context. Each node writes its own row only.
 *
 * @param json writes and reads lists
 */
record NodeTable(EntityManager entityManager, Form<String> json) {

    private static final Form<String> INSTANT = Form.instant();

    /** Whether the node has told of itself before, in whose place this is then. */
    boolean update(ChaosNode node) {
        int updated = entityManager
                .createQuery("update NodeRow n set n.application = :application, n.seenAt = :seenAt,"
                        + " n.clockOffsetMicros = :offset, n.revision = :revision, n.injections = :injections,"
                        + " n.state = :state, n.cause = :cause, n.storms = :storms, n.startedAt = :startedAt"
                        + " where n.instance = :instance")
                .setParameter("application", node.application())
                .setParameter("seenAt", column(node.seenAt()))
                .setParameter("offset", micros(node.clockOffset()))
                .setParameter("revision", node.revision())
                .setParameter("injections", node.injections())
                .setParameter("state", node.state().id())
                .setParameter("cause", node.cause())
                .setParameter("storms", storms(node))
                .setParameter("startedAt", column(node.startedAt()))
                .setParameter("instance", node.instance().toString())
                .executeUpdate();
        return updated > 0;
    }

    /** For a node that has not told of itself before. */
    void add(ChaosNode node) {
        entityManager.persist(row(node));
    }

    List<ChaosNode> all() {
        return entityManager.createQuery("select n from NodeRow n", NodeRow.class).getResultList().stream()
                .map(this::node)
                .toList();
    }

    Set<String> claimedStorms(Instant since) {
        Set<String> claimed = new TreeSet<>();
        entityManager
                .createQuery(
                        "select n.storms from NodeRow n where n.storms is not null and n.seenAt >= :since",
                        String.class)
                .setParameter("since", column(since))
                .getResultList()
                .forEach(storms -> claimed.addAll(names(storms)));
        return claimed;
    }

    void remove(UUID instance) {
        entityManager
                .createQuery("delete from NodeRow n where n.instance = :instance")
                .setParameter("instance", instance.toString())
                .executeUpdate();
    }

    int bury(Instant since) {
        return entityManager
                .createQuery("delete from NodeRow n where n.seenAt < :since")
                .setParameter("since", column(since))
                .executeUpdate();
    }

    private NodeRow row(ChaosNode node) {
        NodeRow row = new NodeRow(node.instance().toString(), node.name(), column(node.seenAt()));
        row.application = node.application();
        row.version = node.version();
        row.startedAt = column(node.startedAt());
        row.clockOffsetMicros = micros(node.clockOffset());
        row.revision = node.revision();
        row.injections = node.injections();
        row.state = node.state().id();
        row.cause = node.cause();
        row.storms = storms(node);
        return row;
    }

    /** A node of another version may have written what this one doesn't know. */
    private ChaosNode node(NodeRow row) {
        return new ChaosNode(
                Columns.uuid(row.instance),
                row.name,
                row.application,
                row.version == null ? "" : row.version,
                Columns.instant(row.startedAt),
                Columns.instant(row.seenAt),
                Duration.of(row.clockOffsetMicros, ChronoUnit.MICROS),
                row.revision,
                row.injections,
                NodeState.of(String.valueOf(row.state)).orElse(NodeState.ARMED),
                row.cause,
                row.storms == null ? List.of() : names(row.storms));
    }

    private @Nullable String storms(ChaosNode node) {
        return node.storms().isEmpty() ? null : json.toColumn(node.storms());
    }

    private List<String> names(String column) {
        return json.toMember(column) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static long micros(Duration offset) {
        return offset.toNanos() / 1_000;
    }

    private static String column(Instant instant) {
        return String.valueOf(INSTANT.toColumn(instant.toString()));
    }
}
