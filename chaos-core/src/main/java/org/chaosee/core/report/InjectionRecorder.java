package org.chaosee.core.report;

import jdk.jfr.FlightRecorder;
import org.chaosee.api.Injection;
import org.chaosee.api.spi.InjectionListener;

/**
 * Writes each injection to the JDK Flight Recorder, where there is one: small Java runtimes are built without, and servers
 * with modules of their own may hide it from the application.
 */
public final class InjectionRecorder implements InjectionListener {

    private final boolean available = isAvailable();

    @Override
    public void onInjection(Injection injection) {
        if (available) {
            record(injection);
        }
    }

    private static void record(Injection injection) {
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

    private static boolean isAvailable() {
        try {
            return FlightRecorder.isAvailable();
        } catch (LinkageError e) {
            return false;
        }
    }
}
