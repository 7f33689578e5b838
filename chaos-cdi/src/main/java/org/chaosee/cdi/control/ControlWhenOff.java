package org.chaosee.cdi.control;

import java.util.List;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.control.ActionRequest;
import org.chaosee.api.control.ChaosControl;
import org.chaosee.api.control.StormControl;
import org.chaosee.api.halt.Halt;
import org.jspecify.annotations.Nullable;

/** Says that Chaos EE is off. */
final class ControlWhenOff implements ChaosControl {

    private final StormControl storms = new StormsWhenOff();

    @Override
    public boolean isOn() {
        return false;
    }

    @Override
    public Halt halted() {
        throw off();
    }

    @Override
    public Halt halt(@Nullable String reason) {
        throw off();
    }

    @Override
    public void lift() {
        throw off();
    }

    @Override
    public StormControl storms() {
        return storms;
    }

    @Override
    public List<ChaosAction> list() {
        throw off();
    }

    @Override
    public ChaosAction find(String idOrName) {
        throw off();
    }

    @Override
    public ChaosAction create(ActionRequest request) {
        throw off();
    }

    @Override
    public ChaosAction update(String idOrName, ActionRequest changes) {
        throw off();
    }

    @Override
    public ChaosAction enable(String idOrName) {
        throw off();
    }

    @Override
    public ChaosAction disable(String idOrName) {
        throw off();
    }

    @Override
    public void delete(String idOrName) {
        throw off();
    }

    static IllegalStateException off() {
        return new IllegalStateException("Chaos EE is off in this application; the log says why (CHAOS-0001 to 0003).");
    }
}
