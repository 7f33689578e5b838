package org.chaosee.core.guard;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.Injection;
import org.chaosee.api.Kind;
import org.chaosee.api.spi.InjectionListener;

/**
 * Remembers which actions have struck lately on this node: those are concerned when the guard is to end no more than it
 * must. Faults of the JVM strike once and go on, so they are always. Thread-safe.
 */
final class Culprits implements InjectionListener {

    private final Map<UUID, Instant> latest = new ConcurrentHashMap<>();

    @Override
    public void onInjection(Injection injection) {
        latest.put(injection.actionId(), injection.at());
    }

    /**
     * Those of the actions that are concerned; all of them when none is, as something must have broken the condition.
     *
     * @param live the actions in force; others are forgotten
     */
    List<ChaosAction> among(List<ChaosAction> live, Instant now, Duration window) {
        latest.keySet().retainAll(live.stream().map(ChaosAction::id).collect(Collectors.toSet()));
        Instant from = now.minus(window);
        List<ChaosAction> concerned = live.stream()
                .filter(action -> action.target().kind() == Kind.JVM
                        || !latest.getOrDefault(action.id(), Instant.MIN).isBefore(from))
                .toList();
        return concerned.isEmpty() ? live : concerned;
    }
}
