package org.chaosee.load.send;

import java.io.EOFException;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Why a request failed, in words that are the same for all that failed alike. */
public final class Causes {

    public static final String TIMED_OUT = "timed out";
    public static final String GIVEN_UP = "given up at the stop";

    private Causes() {}

    public static String ofStatus(int status) {
        return "HTTP " + status;
    }

    public static String of(Throwable failure) {
        Throwable why = failure;
        while (why instanceof CompletionException && why.getCause() != null) {
            why = why.getCause();
        }
        if (text(why).contains("too many open files")) {
            // Whatever it comes as: the client of Java 17 throws an error.
            return "too many open files";
        }
        if (why instanceof HttpTimeoutException) {
            return TIMED_OUT;
        }
        if (has(why, UnresolvedAddressException.class) || has(why, UnknownHostException.class)) {
            return "unknown host";
        }
        if (has(why, NoRouteToHostException.class)) {
            return "no route to host";
        }
        if (why instanceof ConnectException) {
            return ofConnect(why);
        }
        if (has(why, SSLException.class)) {
            return "TLS failed";
        }
        return why instanceof IOException ? ofIo(why) : why.getClass().getSimpleName();
    }

    private static String ofConnect(Throwable why) {
        String all = text(why);
        if (all.contains("unreachable")) {
            return "network unreachable";
        }
        if (has(why, BindException.class)) {
            // For which this machine is to blame, not the target.
            return "no free port";
        }
        if (all.contains("timed out")) {
            return TIMED_OUT;
        }
        // The client tries again by itself, on a channel that is closed by then: that is all there is to see of a
        // refusal.
        // Its message is in the language of the system.
        Throwable innermost = innermost(why);
        boolean refused = innermost instanceof ConnectException || innermost instanceof ClosedChannelException;
        return refused ? "connection refused" : "connection failed";
    }

    private static String ofIo(Throwable why) {
        String all = text(why);
        if (all.contains("reset") || all.contains("broken pipe")) {
            return "connection reset";
        }
        if (all.contains("no bytes")
                || all.contains("eof")
                || all.contains("closed")
                || all.contains("fixed content-length")
                || all.contains("chunked transfer encoding")
                || has(why, EOFException.class)
                || has(why, ClosedChannelException.class)) {
            return "connection closed";
        }
        return has(why, SocketException.class) ? "connection failed" : "no valid answer";
    }

    /** The messages of it and of what caused it. */
    private static String text(Throwable why) {
        StringBuilder result = new StringBuilder();
        for (Throwable cause = why; cause != null; cause = next(cause)) {
            result.append(cause.getMessage()).append('\n');
        }
        return result.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean has(Throwable why, Class<? extends Throwable> type) {
        for (Throwable cause = why; cause != null; cause = next(cause)) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static Throwable innermost(Throwable why) {
        Throwable cause = why;
        for (@Nullable Throwable next = next(why); next != null; next = next(next)) {
            cause = next;
        }
        return cause;
    }

    private static @Nullable Throwable next(Throwable cause) {
        return cause.getCause() == cause ? null : cause.getCause();
    }
}
