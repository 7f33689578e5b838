package org.chaosee.core.storm;

import java.util.List;
import java.util.function.Supplier;
import org.chaosee.api.control.StormControl;
import org.chaosee.api.storm.Storm;
import org.chaosee.api.storm.StormRequest;
import org.chaosee.api.storm.StormTally;
import org.chaosee.core.audit.Initiator;
import org.jspecify.annotations.Nullable;

/** The entrance to storms from Java. Thread-safe. */
public final class ServiceStormControl implements StormControl {

    private final StormService storms;
    private final StormWatch watch;
    private final Supplier<@Nullable String> actor;

    /** @param actor tells who asks on the current thread, or null when nobody is known */
    public ServiceStormControl(StormService storms, StormWatch watch, Supplier<@Nullable String> actor) {
        this.storms = storms;
        this.watch = watch;
        this.actor = actor;
    }

    @Override
    public Storm begin(StormRequest request) {
        if (request.isEnd()) {
            throw new IllegalArgumentException("This request is for the end of the storm " + request.name() + ".");
        }
        return storms.begin(request.toTree(), Initiator.code(actor.get()));
    }

    @Override
    public Storm end(String name) {
        return storms.end(name, Initiator.code(actor.get()));
    }

    @Override
    public List<Storm> list() {
        return storms.list();
    }

    @Override
    public Storm find(String name) {
        return storms.find(name);
    }

    @Override
    public StormTally tally(String name) {
        return watch.tally(name).orElse(StormTally.NONE);
    }
}
