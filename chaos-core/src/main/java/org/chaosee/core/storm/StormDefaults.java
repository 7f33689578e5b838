package org.chaosee.core.storm;

import java.math.BigDecimal;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import org.chaosee.api.Percent;
import org.chaosee.api.fault.AbortFault;
import org.chaosee.api.fault.DatabaseFault;
import org.chaosee.api.fault.ExceptionFault;
import org.chaosee.api.fault.LatencyFault;

/** What a storm is like that is told nothing else. */
public final class StormDefaults {

    public static final Duration DURATION = Duration.ofMinutes(1);

    public static final Percent HTTP_PERCENT = Percent.of(BigDecimal.TEN);

    /** A thirtieth of the share of HTTP requests, for one request makes many accesses. */
    public static final Percent JPA_PERCENT = Percent.of(new BigDecimal("0.33"));

    public static final Percent BEAN_PERCENT = Percent.of(BigDecimal.ONE);

    public static final Percent CLIENT_PERCENT = Percent.of(BigDecimal.ONE);

    /** All but version conflicts, which only few accesses can have. */
    public static final List<String> FAULTS = List.of(
            LatencyFault.TYPE,
            AbortFault.TYPE,
            ExceptionFault.TYPE,
            DatabaseFault.LOCK_TIMEOUT.type(),
            DatabaseFault.QUERY_TIMEOUT.type(),
            DatabaseFault.CONNECTION_LOST.type());

    public static final Duration LATENCY_MIN = Duration.ofMillis(500);

    public static final Duration LATENCY_MAX = Duration.ofSeconds(2);

    public static final List<Integer> STATUSES = List.of(500, 503);

    /** What a storm throws where it throws. */
    public static final String EXCEPTION = IllegalStateException.class.getName();

    /** What it throws where the application waits for another service. */
    public static final String CLIENT_EXCEPTION = SocketTimeoutException.class.getName();

    private StormDefaults() {}
}
