package org.chaosee.jaxrs.server;

import org.chaosee.api.Injection;
import org.chaosee.api.fault.LatencyFault;

/** The value of the header {@code Chaos-Injected}, such as {@code slow-checkout; fault=latency; delay=PT1.5S}. */
final class Marker {

    private Marker() {}

    static String of(Injection injection) {
        String marker = injection.action() + "; fault=" + injection.fault();
        return injection.fault().equals(LatencyFault.TYPE) ? marker + "; delay=" + injection.delay() : marker;
    }
}
