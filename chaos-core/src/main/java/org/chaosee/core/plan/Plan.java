package org.chaosee.core.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.Kind;
import org.chaosee.core.point.PointFacts;
import org.chaosee.core.trigger.TriggerState;
import org.jspecify.annotations.Nullable;

/**
 * The compiled set of all actions that are live on one node. Immutable, but for the counters of its actions.
 *
 * <p>Of actions that are alike live in two consecutive plans, the later one takes over the counters of the earlier: a
 * refresh doesn't start a run anew. Being disabled and enabled again does.
 */
public final class Plan {

    /** No actions. */
    public static final Plan EMPTY = new Plan(0, new EnumMap<>(Kind.class), null);

    /** In creation order; the id parts actions of the same instant, so that all nodes agree. */
    private static final Comparator<ChaosAction> CREATION =
            Comparator.comparing(ChaosAction::createdAt).thenComparing(ChaosAction::id);

    private final long revision;
    private final Map<Kind, List<CompiledAction>> actions;
    private final @Nullable Instant nextExpiry;

    private Plan(long revision, Map<Kind, List<CompiledAction>> actions, @Nullable Instant nextExpiry) {
        this.revision = revision;
        this.actions = actions;
        this.nextExpiry = nextExpiry;
    }

    /**
     * Compiles the actions that are live on that node at that instant.
     *
     * @param revision the store's revision that the actions are of
     * @param all all actions, in any order
     * @param previous the plan that this one replaces, whose counters go on
     */
    public static Plan compile(long revision, Collection<ChaosAction> all, String node, Instant now, Plan previous) {
        Map<UUID, CompiledAction> before = previous.byId();
        Map<Kind, List<CompiledAction>> actions = new EnumMap<>(Kind.class);
        List<ChaosAction> live = new ArrayList<>();
        for (ChaosAction action : all) {
            if (action.liveAt(now) && ScopeMatcher.selectsNode(action.scope(), node)) {
                live.add(action);
            }
        }
        live.sort(CREATION);
        for (ChaosAction action : live) {
            actions.computeIfAbsent(action.target().kind(), kind -> new ArrayList<>())
                    .add(new CompiledAction(action, stateOf(action, before.get(action.id()))));
        }
        Instant nextExpiry = live.stream()
                .map(ChaosAction::expiresAt)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Plan(revision, actions, nextExpiry);
    }

    private static TriggerState stateOf(ChaosAction action, @Nullable CompiledAction before) {
        return before != null
                        && before.action().decidesLike(action)
                        && before.action().armedAt().equals(action.armedAt())
                ? before.state()
                : new TriggerState(action.trigger(), action.seed());
    }

    /** The store's revision that this plan shows. */
    public long revision() {
        return revision;
    }

    /** How many actions are in it. */
    public int size() {
        return actions.values().stream().mapToInt(List::size).sum();
    }

    /** The actions in it, in creation order within each kind. */
    public List<ChaosAction> actions() {
        return actions.values().stream()
                .flatMap(List::stream)
                .map(CompiledAction::action)
                .toList();
    }

    /** Those of its actions that hit only so many calls, on all nodes together. Each node has a JVM of its own. */
    public List<CompiledAction> limited() {
        return actions.values().stream()
                .flatMap(List::stream)
                .filter(compiled -> compiled.action().trigger().maxInjections() != null
                        && compiled.action().target().kind() != Kind.JVM)
                .toList();
    }

    /** Whether an action is for fault points of that kind. */
    public boolean has(Kind kind) {
        return actions.containsKey(kind);
    }

    /** When the first of its actions expires; null when it has none. */
    public @Nullable Instant nextExpiry() {
        return nextExpiry;
    }

    /** The actions whose target selects that fault point, in creation order. */
    public List<CompiledAction> select(PointFacts point) {
        List<CompiledAction> selected = new ArrayList<>(0);
        for (CompiledAction action : actions.getOrDefault(point.kind(), List.of())) {
            if (action.selects(point)) {
                selected.add(action);
            }
        }
        return selected;
    }

    private Map<UUID, CompiledAction> byId() {
        Map<UUID, CompiledAction> byId = new HashMap<>();
        for (List<CompiledAction> ofKind : actions.values()) {
            for (CompiledAction action : ofKind) {
                byId.put(action.action().id(), action);
            }
        }
        return byId;
    }
}
