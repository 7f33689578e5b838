package org.chaosee.core.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.chaosee.api.Injection;
import org.chaosee.api.SkipReason;
import org.chaosee.api.spi.InjectionListener;

/** Remembers what it hears. */
public final class RecordingListener implements InjectionListener {

    /** What was decided on, and not injected. */
    public record Skip(Injection wouldHaveBeen, SkipReason reason) {}

    private final List<Injection> injections = Collections.synchronizedList(new ArrayList<>());
    private final List<Skip> skips = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void onInjection(Injection injection) {
        injections.add(injection);
    }

    @Override
    public void onSkip(Injection wouldHaveBeen, SkipReason reason) {
        skips.add(new Skip(wouldHaveBeen, reason));
    }

    public List<Injection> injections() {
        return injections;
    }

    public List<Skip> skips() {
        return skips;
    }
}
