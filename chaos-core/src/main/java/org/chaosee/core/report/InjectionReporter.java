package org.chaosee.core.report;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.chaosee.api.Injection;
import org.chaosee.api.SkipReason;
import org.chaosee.api.spi.InjectionListener;
import org.chaosee.core.log.Failures;
import org.chaosee.core.log.LogMessage;

/** Tells every listener of each injection. A listener that fails keeps no other from hearing. Thread-safe. */
public final class InjectionReporter {

    private final List<InjectionListener> listeners;
    private final Failures failures;

    public InjectionReporter(List<InjectionListener> listeners, Failures failures) {
        this.listeners = new CopyOnWriteArrayList<>(listeners);
        this.failures = failures;
    }

    /** From now on that listener hears, too. */
    public void add(InjectionListener listener) {
        listeners.add(listener);
    }

    public void injected(Injection injection) {
        tell(listener -> listener.onInjection(injection));
    }

    public void skipped(Injection wouldHaveBeen, SkipReason reason) {
        tell(listener -> listener.onSkip(wouldHaveBeen, reason));
    }

    private void tell(Consumer<InjectionListener> news) {
        for (InjectionListener listener : listeners) {
            try {
                news.accept(listener);
            } catch (Throwable e) { // a failed assertion, say: it must not reach the application either
                failures.failed(LogMessage.LISTENER_FAILED, listener.getClass().getName(), e);
            }
        }
    }
}
