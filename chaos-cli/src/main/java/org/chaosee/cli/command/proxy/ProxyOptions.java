package org.chaosee.cli.command.proxy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.chaosee.cli.output.Section;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;
import org.chaosee.cli.shell.Shell;
import org.chaosee.cli.toxic.ProxyAccess;
import org.chaosee.cli.toxic.ProxyClient;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which proxy server, and with which token; as options. */
@Section("The proxy server")
final class ProxyOptions {

    private static final String USUAL = "http://127.0.0.1:8474";

    private final Shell shell;

    @Option(
            names = "--proxy",
            paramLabel = "<address>",
            description = "Where its API is. Otherwise CHAOS_PROXY_URL, or " + USUAL + ".")
    private @Nullable String address;

    @Option(
            names = "--proxy-token-file",
            paramLabel = "<file>",
            description = "A file that holds the token, and nothing else. Otherwise CHAOS_PROXY_TOKEN.")
    private @Nullable Path tokenFile;

    @Option(
            names = "--timeout",
            paramLabel = "<duration>",
            defaultValue = "10s",
            description = "How long to wait for each answer. Default: ${DEFAULT-VALUE}.")
    private Duration timeout;

    ProxyOptions(Shell shell) {
        this.shell = shell;
    }

    /**
     * A client of that server; it is not contacted yet.
     *
     * @throws CommandException when an option is wrong
     */
    ProxyClient connect() {
        if (timeout.isZero()) {
            throw new CommandException(ExitCode.USAGE, "--timeout is 0, allowed is more");
        }
        String where =
                address != null ? address : shell.variable("CHAOS_PROXY_URL").orElse(USUAL);
        return new ProxyClient(new ProxyAccess(ProxyAccess.address(where), token(), timeout));
    }

    private @Nullable String token() {
        String token =
                tokenFile == null ? shell.variable("CHAOS_PROXY_TOKEN").orElse(null) : read(shell.file(tokenFile));
        if (token != null && !token.chars().allMatch(c -> c >= ' ' && c < 127)) {
            throw new CommandException(
                    ExitCode.USAGE, "The token has characters that no header may hold, allowed is printable ASCII");
        }
        return token;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new CommandException(
                    ExitCode.USAGE, "The token can't be read from " + file + ": it isn't a file that can be read");
        }
    }
}
