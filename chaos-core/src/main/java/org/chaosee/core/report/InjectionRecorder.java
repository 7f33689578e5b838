package org.chaosee.core.report;

import org.chaosee.api.Injection;
import org.chaosee.api.spi.InjectionListener;

/** Writes each injection to the JDK Flight Recorder. */
public final class InjectionRecorder implements InjectionListener {

    @Override
    public void onInjection(Injection injection) {
        InjectionEvent event = new InjectionEvent();
        if (event.isEnabled()) {
            event.action = injection.action();
            event.kind = injection.kind().id();
            event.point = injection.point().toString();
            event.fault = injection.fault();
            event.phase = injection.phase().id();
            event.storm = injection.storm();
            event.delay = injection.delay().toNanos();
            event.commit();
        }
    }
}
