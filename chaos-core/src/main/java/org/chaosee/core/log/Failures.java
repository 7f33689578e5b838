package org.chaosee.core.log;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What broke inside of Chaos EE: counted each time, logged once for each cause, and never handed on to the
 * application.
 *
 * <p>Thread-safe.
 */
public final class Failures {

    /** Past that many causes something is so broken that more log lines would not help. */
    private static final int MOST_CAUSES = 100;

    /** Causes may form a ring. */
    private static final int DEEPEST_CAUSE = 50;

    private final AtomicLong count = new AtomicLong();
    private final Set<String> logged = ConcurrentHashMap.newKeySet();

    /** Something broke that is Chaos EE's own fault. */
    public void failed(Throwable cause) {
        failed(LogMessage.INTERNAL_FAILURE, cause.toString(), where(cause), cause);
    }

    /** Something broke; the message names the culprit, and each culprit is logged for itself. */
    public void failed(LogMessage message, String culprit, Throwable cause) {
        failed(message, culprit, culprit + " " + where(cause), cause);
    }

    private void failed(LogMessage message, String parameter, String distinction, Throwable cause) {
        count.incrementAndGet();
        if (logged.size() < MOST_CAUSES && logged.add(message.code() + " " + distinction)) {
            ChaosLog.log(message, cause, parameter);
        }
    }

    /** How often something broke. */
    public long count() {
        return count.get();
    }

    /** The place of the cause and that of its root: one place of ours may wrap whatever comes out of a server. */
    private static String where(Throwable cause) {
        return place(cause) + " " + place(root(cause));
    }

    private static String place(Throwable cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        return cause.getClass().getName() + (trace.length == 0 ? "" : " " + trace[0]);
    }

    private static Throwable root(Throwable cause) {
        Throwable root = cause;
        for (int depth = 0; depth < DEEPEST_CAUSE && root.getCause() != null; depth++) {
            root = root.getCause();
        }
        return root;
    }
}
