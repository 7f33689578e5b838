package org.chaosee.load.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Failures as the client of the JDK tells them, and what they are called. */
class CausesTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                // A client of Java 17 can't make a channel.
                Arguments.of(new InternalError(new SocketException("Too many open files")), "too many open files"),
                Arguments.of(connect(new SocketException("Too many open files")), "too many open files"),
                Arguments.of(connect(new BindException("Cannot assign requested address")), "no free port"),
                Arguments.of(connect(new SocketException("Network is unreachable")), "network unreachable"),
                Arguments.of(connect(new SocketException("Invalid argument")), "connection failed"),
                Arguments.of(new ConnectException("Connection timed out"), "timed out"),
                Arguments.of(new HttpConnectTimeoutException("HTTP connect timed out"), "timed out"),
                Arguments.of(new ConnectException("Connection refused"), "connection refused"),
                Arguments.of(connect(new ConnectException("Verbindungsaufbau abgelehnt")), "connection refused"),
                // It tries again on a channel that is closed by then.
                Arguments.of(connect(new ClosedChannelException()), "connection refused"),
                Arguments.of(connect(new NoRouteToHostException("No route to host")), "no route to host"),
                Arguments.of(connect(new UnknownHostException("nobody")), "unknown host"),
                Arguments.of(new SSLHandshakeException("certificate_unknown"), "TLS failed"),
                Arguments.of(new SocketException("Connection reset"), "connection reset"),
                Arguments.of(new IOException("Broken pipe"), "connection reset"),
                Arguments.of(new IOException(new EOFException("EOF reached while reading")), "connection closed"),
                Arguments.of(new IOException("HTTP/1.1 header parser received no bytes"), "connection closed"),
                Arguments.of(new IOException("Invalid status line"), "no valid answer"));
    }

    /** As the client wraps it. */
    private static ConnectException connect(Exception why) {
        ConnectException result = new ConnectException(why.getMessage());
        result.initCause(why);
        return result;
    }

    @ParameterizedTest
    @MethodSource("failures")
    void failures_have_names(Throwable failure, String name) {
        assertThat(Causes.of(failure)).isEqualTo(name);
        assertThat(Causes.of(new CompletionException(failure))).isEqualTo(name);
    }
}
