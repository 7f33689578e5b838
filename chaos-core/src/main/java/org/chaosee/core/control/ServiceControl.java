package org.chaosee.core.control;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.control.ActionRequest;
import org.chaosee.api.control.ChaosControl;
import org.chaosee.api.control.StormControl;
import org.chaosee.api.halt.Halt;
import org.chaosee.core.audit.Initiator;
import org.chaosee.core.codec.RequestWriter;
import org.chaosee.core.store.VersionedAction;
import org.jspecify.annotations.Nullable;

/** The entrance from Java: {@link ActionService} without its documents and versions. Thread-safe. */
public final class ServiceControl implements ChaosControl {

    private final ActionService actions;
    private final StormControl storms;
    private final HaltService halts;
    private final Supplier<@Nullable String> actor;

    /** @param actor tells who asks on the current thread, or null when nobody is known */
    public ServiceControl(
            ActionService actions, StormControl storms, HaltService halts, Supplier<@Nullable String> actor) {
        this.actions = actions;
        this.storms = storms;
        this.halts = halts;
        this.actor = actor;
    }

    @Override
    public boolean isOn() {
        return true;
    }

    @Override
    public List<ChaosAction> list() {
        return actions.list(ActionFilter.ALL).stream()
                .map(VersionedAction::action)
                .toList();
    }

    @Override
    public ChaosAction find(String idOrName) {
        return actions.find(idOrName).action();
    }

    @Override
    public ChaosAction create(ActionRequest request) {
        return actions.create(RequestWriter.write(request), initiator()).action();
    }

    @Override
    public ChaosAction update(String idOrName, ActionRequest changes) {
        Map<String, @Nullable Object> members = RequestWriter.write(changes);
        return actions.update(idOrName, members, initiator()).action();
    }

    @Override
    public ChaosAction enable(String idOrName) {
        return enable(idOrName, true);
    }

    @Override
    public ChaosAction disable(String idOrName) {
        return enable(idOrName, false);
    }

    @Override
    public void delete(String idOrName) {
        actions.delete(idOrName, OptionalLong.empty(), initiator());
    }

    @Override
    public @Nullable Halt halted() {
        return halts.current();
    }

    @Override
    public Halt halt(@Nullable String reason) {
        return halts.halt(initiator().because(reason));
    }

    @Override
    public void lift() {
        halts.lift(initiator());
    }

    @Override
    public StormControl storms() {
        return storms;
    }

    private Initiator initiator() {
        return Initiator.code(actor.get());
    }

    private ChaosAction enable(String idOrName, boolean enabled) {
        return actions.enable(idOrName, enabled, OptionalLong.empty(), initiator())
                .action();
    }
}
