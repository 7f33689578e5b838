package org.chaosee.cli.profile;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.chaosee.cli.client.Access;
import org.chaosee.cli.client.AdminClient;
import org.chaosee.cli.client.ServerAddress;
import org.chaosee.cli.output.Section;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;
import org.chaosee.cli.shell.Shell;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/**
 * Which server, and with which token; as options.
 *
 * <p>The first of these says where the server is: {@code --server}, {@code --profile}, {@code CHAOS_URL}, {@code CHAOS_PROFILE}, the
 * default of the configuration file, this machine. A token of a profile is sent to the server of that profile, and to no other.
 */
@Section("The server")
public final class ServerOptions {

    private static final String USUAL = "http://localhost:8080/chaos";

    private Shell shell;

    private boolean warned;

    @Spec(Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--server",
            paramLabel = "<address>",
            description =
                    "The application, such as http://localhost:8080 or https://example.org/shop; /chaos is added. "
                            + "Otherwise CHAOS_URL, or a profile, or " + USUAL + ".")
    private @Nullable String server;

    @Option(
            names = "--token-file",
            paramLabel = "<file>",
            description =
                    "A file that holds the token, and nothing else. Otherwise CHAOS_ADMIN_TOKEN, or the profile's.")
    private @Nullable Path tokenFile;

    @Option(
            names = "--token",
            paramLabel = "<token>",
            description = "The token itself. Others on this machine can see it in the list of processes.")
    private @Nullable String token;

    @Option(
            names = "--profile",
            paramLabel = "<name>",
            description = "Server and token from the configuration file. Otherwise CHAOS_PROFILE, or its default.")
    private @Nullable String profile;

    @Option(
            names = "--config",
            paramLabel = "<file>",
            description = "The configuration file. Otherwise CHAOS_CONFIG, or ~/.config/chaosee/config.yaml.")
    private @Nullable Path config;

    @Option(
            names = "--timeout",
            paramLabel = "<duration>",
            defaultValue = "10s",
            description = "How long to wait for each answer. Default: ${DEFAULT-VALUE}.")
    private Duration timeout;

    public ServerOptions(Shell shell) {
        this.shell = shell;
    }

    /** Lets variables of another environment count: an experiment may bring its own. */
    public void lookIn(Map<String, String> environment) {
        shell = shell.in(environment);
    }

    /**
     * A client of that server; it is not contacted yet.
     *
     * @throws CommandException when the options contradict each other, or name what isn't there
     */
    public AdminClient connect() {
        return new AdminClient(access());
    }

    /** Where, and with which token. */
    public Access access() {
        Optional<Profile> chosen = chosenProfile();
        return new Access(address(chosen), token(chosen), timeout());
    }

    /**
     * How to get at a server that something else names: with the token that was given for whatever server, or else with that of the
     * server's own profile.
     */
    public Access accessTo(URI address) {
        Optional<Profile> chosen = chosenProfile();
        if (chosen.isEmpty() || token != null || tokenFile != null) {
            return new Access(address, token(chosen), timeout());
        }
        Optional<Profile> its = file().profiles().values().stream()
                .filter(each -> ServerAddress.of(each.server()).equals(address))
                .findFirst();
        return new Access(address, token(its), timeout());
    }

    /** How long to wait for an answer, whoever gives it. */
    public Duration timeout() {
        if (timeout.isZero()) {
            throw new CommandException(ExitCode.USAGE, "--timeout is 0, allowed is more");
        }
        return timeout;
    }

    /** Whether anything says where the server is; without, this machine is only a guess. */
    public boolean isGiven() {
        return server != null
                || shell.variable("CHAOS_URL").isPresent()
                || chosenProfile().isPresent();
    }

    private URI address(Optional<Profile> chosen) {
        if (server != null) {
            return ServerAddress.of(server);
        }
        return ServerAddress.of(chosen.map(Profile::server)
                .or(() -> shell.variable("CHAOS_URL"))
                .orElse(USUAL));
    }

    private Optional<Profile> chosenProfile() {
        if (profile != null && server != null) {
            throw new CommandException(
                    ExitCode.USAGE, "--server and --profile both say where the server is, allowed is one");
        }
        if (profile != null) {
            return Optional.of(file().profile(profile));
        }
        if (server != null || shell.variable("CHAOS_URL").isPresent()) {
            return Optional.empty();
        }
        Optional<String> named = shell.variable("CHAOS_PROFILE");
        return named.isPresent()
                ? Optional.of(file().profile(named.get()))
                : ConfigFile.find(shell, config).flatMap(this::standard);
    }

    private Optional<Profile> standard(ConfigFile file) {
        warn(file);
        return file.standard();
    }

    private ConfigFile file() {
        ConfigFile file = ConfigFile.find(shell, config)
                .orElseThrow(() -> new CommandException(
                        ExitCode.USAGE,
                        "There are no profiles: " + ConfigFile.usual(shell) + " isn't there, and neither --config nor"
                                + " CHAOS_CONFIG names another file"));
        warn(file);
        return file;
    }

    private void warn(ConfigFile file) {
        if (!warned && file.tellsSecrets()) {
            warned = true;
            command.commandLine()
                    .getErr()
                    .println("Warning: everybody on this machine can read the tokens in " + file.file()
                            + "; chmod 600 keeps them to yourself");
        }
    }

    private @Nullable String token(Optional<Profile> chosen) {
        if (token != null && tokenFile != null) {
            throw new CommandException(ExitCode.USAGE, "--token and --token-file both give a token, allowed is one");
        }
        String given = token != null ? token : tokenFile == null ? null : read(shell.file(tokenFile));
        if (given != null && given.isEmpty()) {
            throw new CommandException(
                    ExitCode.USAGE,
                    (token == null ? tokenFile + " holds no token" : "--token is empty")
                            + ", allowed is one of one character or more");
        }
        if (given == null) {
            given = chosen.flatMap(this::token)
                    .or(() -> shell.variable("CHAOS_ADMIN_TOKEN").filter(value -> chosen.isEmpty()))
                    .orElse(null);
        }
        if (given != null && !given.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new CommandException(
                    ExitCode.USAGE, "The token has characters that no header may hold, allowed is printable ASCII");
        }
        return given;
    }

    private Optional<String> token(Profile chosen) {
        String variable = chosen.tokenVariable();
        if (variable == null) {
            return Optional.ofNullable(chosen.token());
        }
        return Optional.of(shell.variable(variable)
                .orElseThrow(() -> new CommandException(
                        ExitCode.USAGE,
                        "The profile '" + chosen.name() + "' takes its token from " + variable
                                + ", which is not in the environment")));
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
