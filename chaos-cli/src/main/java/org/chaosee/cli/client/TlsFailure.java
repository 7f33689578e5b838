package org.chaosee.cli.client;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** What is wrong with an encrypted line, in words: the client of the JDK tells it in the names of its classes. */
public final class TlsFailure {

    private TlsFailure() {}

    /** For the middle of a sentence; empty when it is something else that failed. */
    public static Optional<String> of(IOException failure) {
        SSLException tls = null;
        GeneralSecurityException certificate = null;
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (tls == null && cause instanceof SSLException found) {
                tls = found;
            }
            if (cause instanceof GeneralSecurityException found) {
                // The innermost one says it without the names of those around it.
                certificate = found;
            }
        }
        if (certificate != null) {
            return Optional.of(
                    "its certificate is not trusted, which a trust store named in CHAOSEE_OPTS could change ("
                            + certificate.getMessage() + ")");
        }
        return Optional.ofNullable(tls).map(found -> "TLS failed (" + found.getMessage() + ")");
    }
}
