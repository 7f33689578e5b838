package org.chaosee.core.storm;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.Kind;
import org.chaosee.api.Percent;
import org.chaosee.api.Target;
import org.chaosee.api.control.InvalidRequestException;
import org.chaosee.api.control.Violation;
import org.chaosee.api.fault.AbortFault;
import org.chaosee.api.fault.ExceptionFault;
import org.chaosee.api.fault.LatencyFault;
import org.chaosee.core.codec.ActionCodec;
import org.chaosee.core.codec.FaultTypes;
import org.chaosee.core.point.JdbcOperation;
import org.chaosee.core.point.JpaOperation;
import org.chaosee.core.point.Reach;
import org.chaosee.core.tree.Times;
import org.chaosee.core.trigger.Draw;
import org.jspecify.annotations.Nullable;

/**
 * Makes the actions of a storm: for each kind of fault points, and each fault of the mix that there is for it, one that
 * strikes at every fault point of that kind. They go the way of all actions, through the one codec.
 *
 * <p>Together they strike the share of calls that is asked for. Where a version conflict is in the mix it is a little less
 * wherever versions are not checked. Thread-safe.
 */
final class StormPlanner {

    private final ActionCodec codec;
    private final InstantSource clock;

    StormPlanner(ActionCodec codec, InstantSource clock) {
        this.codec = codec;
        this.clock = clock;
    }

    /**
     * The actions of a storm that begins now, at least one, in creation order.
     *
     * @throws InvalidRequestException when there are none, or when one of them is refused
     */
    List<ChaosAction> plan(StormOrder order, @Nullable String actor) {
        Instant now = Times.stored(clock.instant());
        List<ChaosAction> actions = new ArrayList<>();
        for (Map<String, Object> document : documents(order, now)) {
            // One after the other, by as little as a store can tell: actions of one instant are asked in the order of
            // their ids, which are random, and a storm of the same seed would not run the same.
            actions.add(action(document, order, actor, now.plus(actions.size(), ChronoUnit.MICROS)));
        }
        if (actions.isEmpty()) {
            throw refusal("leave nothing to strike with, allowed is at least one fault that a kind of fault points with"
                    + " a share above 0 can have");
        }
        return actions;
    }

    /** The share of the fault points of that kind; a new kind gets its line here. */
    private static Percent share(Kind kind, StormOrder order) {
        return switch (kind) {
            case HTTP -> order.httpPercent();
            case JPA, JDBC -> order.jpaPercent();
            case BEAN -> order.beanPercent();
            case CLIENT -> order.clientPercent();
            case JVM -> Percent.ZERO; // a storm is for some users, and the JVM is everybody's
        };
    }

    private static List<Map<String, Object>> documents(StormOrder order, Instant now) {
        List<Map<String, Object>> documents = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            int number = 1;
            for (Strike strike : strikes(kind, order)) {
                String name = "storm-" + order.name() + "-" + kind.id() + "-" + number++;
                documents.add(document(name, kind, strike, order, now));
            }
        }
        return documents;
    }

    /**
     * Each fault of the mix, at all fault points of the kind. Taking a connection can't fail in all of these ways, and
     * would be struck less often than the rest: there the other faults strike once more.
     */
    private static List<Strike> strikes(Kind kind, StormOrder order) {
        Percent share = share(kind, order);
        List<Map<String, Object>> faults = share.units() == 0 ? List.of() : faults(kind, order);
        if (faults.isEmpty()) {
            return List.of();
        }
        Percent each = Shares.each(share, faults.size());
        List<Strike> strikes = new ArrayList<>();
        faults.forEach(fault -> strikes.add(new Strike(fault, null, each)));
        String connecting = connecting(kind);
        if (connecting != null) {
            List<Map<String, Object>> there = faults.stream()
                    .filter(fault -> Reach.includes(String.valueOf(fault.get("type")), List.of(connecting)))
                    .toList();
            Percent rest = there.isEmpty() ? Percent.ZERO : Shares.rest(share, each, there.size());
            if (rest.units() > 0) {
                there.forEach(fault -> strikes.add(new Strike(fault, connecting, rest)));
            }
        }
        return strikes;
    }

    /** The operation in which no statement can fail. */
    private static @Nullable String connecting(Kind kind) {
        return switch (kind) {
            case JPA -> JpaOperation.CONNECTION.id();
            case JDBC -> JdbcOperation.CONNECT.id();
            case HTTP, BEAN, CLIENT, JVM -> null;
        };
    }

    private static List<Map<String, Object>> faults(Kind kind, StormOrder order) {
        return order.faults().stream()
                .filter(FaultTypes.of(kind)::contains)
                .flatMap(type -> faults(type, kind, order))
                .toList();
    }

    private static Stream<Map<String, Object>> faults(String type, Kind kind, StormOrder order) {
        return switch (type) {
            case LatencyFault.TYPE ->
                Stream.of(Map.of(
                        "type",
                        type,
                        "min",
                        order.latencyMin().toString(),
                        "max",
                        order.latencyMax().toString()));
            case AbortFault.TYPE -> order.statuses().stream().map(status -> Map.of("type", type, "status", status));
            case ExceptionFault.TYPE -> Stream.of(Map.of("type", type, "exception", exception(kind)));
            default -> Stream.of(Map.of("type", type)); // a database fault has nothing to set
        };
    }

    /** What a caller has to reckon with there. */
    private static String exception(Kind kind) {
        return kind == Kind.CLIENT ? StormDefaults.CLIENT_EXCEPTION : StormDefaults.EXCEPTION;
    }

    private static Map<String, Object> document(String name, Kind kind, Strike strike, StormOrder order, Instant now) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", name);
        document.put("description", "Storm " + order.name() + " with the seed " + order.seed());
        document.put("target", strike.target(kind, order.exclude()));
        document.put("scope", Map.of("users", order.users(), "roles", order.roles()));
        document.put("trigger", Map.of("probability", strike.share().toBigDecimal()));
        document.put("fault", strike.fault());
        document.put("seed", Draw.seed(order.seed(), name));
        document.put("expiresAt", now.plus(order.duration()).toString());
        return document;
    }

    private ChaosAction action(
            Map<String, Object> document, StormOrder order, @Nullable String actor, Instant createdAt) {
        try {
            return codec.readNew(document, actor, order.name(), createdAt);
        } catch (InvalidRequestException e) {
            // Such as an exception that may not be injected here. The pointers are those of the action.
            throw refusal("can't be had: " + e.getMessage());
        }
    }

    private static InvalidRequestException refusal(String message) {
        return new InvalidRequestException(List.of(new Violation("/" + StormMembers.FAULTS, message)));
    }

    /**
     * @param operation where it strikes; null for anywhere
     */
    private record Strike(
            Map<String, Object> fault, @Nullable String operation, Percent share) {

        Map<String, Object> target(Kind kind, List<String> exclude) {
            Map<String, Object> target = new LinkedHashMap<>(Map.of("kind", kind.id(), "exclude", exclude));
            if (operation != null) {
                target.put(Target.OPERATION, operation);
            }
            return target;
        }
    }
}
