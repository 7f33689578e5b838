package org.chaosee.core.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.chaosee.api.Injection;
import org.chaosee.api.SkipReason;
import org.chaosee.api.spi.InjectionListener;

/** Remembers the latest injections of this node, and what was skipped among them. Thread-safe. */
public final class RecentInjections implements InjectionListener {

    /** How many are remembered. */
    public static final int CAPACITY = 1000;

    private final Deque<Reported> latest = new ArrayDeque<>();

    @Override
    public void onInjection(Injection injection) {
        remember(new Reported(injection, null));
    }

    @Override
    public void onSkip(Injection wouldHaveBeen, SkipReason reason) {
        remember(new Reported(wouldHaveBeen, reason));
    }

    /** The latest first. */
    public List<Reported> latest() {
        synchronized (latest) {
            return new ArrayList<>(latest);
        }
    }

    private void remember(Reported reported) {
        synchronized (latest) {
            if (latest.size() == CAPACITY) {
                latest.removeLast();
            }
            latest.addFirst(reported);
        }
    }
}
