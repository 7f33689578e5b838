package org.chaosee.cli.client;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertPathBuilderException;
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
            // The latter when the trust store has none at all.
            boolean isUnknown = certificate instanceof CertPathBuilderException
                    || certificate instanceof InvalidAlgorithmParameterException;
            return Optional.of((isUnknown
                            ? "its certificate is not trusted, which a trust store named in CHAOSEE_OPTS could change ("
                            : "its certificate is not accepted (")
                    + certificate.getMessage() + ")");
        }
        return Optional.ofNullable(tls).map(found -> "TLS failed (" + found.getMessage() + ")");
    }

    /** A whole sentence; empty when something else kept a client from being made. */
    public static Optional<String> ofTrustStore(Throwable failure) {
        boolean isTls = false;
        Throwable innermost = failure;
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // That of the context that all clients share, and that reads it.
            isTls |= cause instanceof NoSuchAlgorithmException;
            innermost = cause;
        }
        return isTls && System.getProperty("javax.net.ssl.trustStore") != null
                ? Optional.of("The trust store that CHAOSEE_OPTS names can't be read: " + innermost.getMessage())
                : Optional.empty();
    }
}
