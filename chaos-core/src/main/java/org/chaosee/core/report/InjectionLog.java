package org.chaosee.core.report;

import org.chaosee.api.Injection;
import org.chaosee.api.spi.InjectionListener;
import org.chaosee.core.log.ChaosLog;
import org.chaosee.core.log.LogMessage;

/** Writes each injection to the log, at debug level: under load there are many. */
public final class InjectionLog implements InjectionListener {

    @Override
    public void onInjection(Injection injection) {
        ChaosLog.log(LogMessage.INJECTED, injection.fault(), injection.action(), injection.point());
    }
}
