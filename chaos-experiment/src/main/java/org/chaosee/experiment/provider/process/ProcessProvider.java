package org.chaosee.experiment.provider.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.chaosee.experiment.option.Rules;
import org.chaosee.experiment.provider.BoundedBytes;
import org.chaosee.experiment.provider.Call;
import org.chaosee.experiment.provider.FailedException;
import org.chaosee.experiment.provider.GuessedText;
import org.chaosee.experiment.provider.Provider;
import org.chaosee.experiment.provider.Seconds;
import org.chaosee.experiment.value.Json;

/** Starts commands. Any exit code is an answer. */
public final class ProcessProvider implements Provider {

    /** What a command wrote before it ended is read by then; what it left behind may keep its output open for ever. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    /** In which Java hands arguments to commands. */
    private static final Charset NATIVE = Charset.forName(
            System.getProperty("sun.jnu.encoding", Charset.defaultCharset().name()));

    private final Rules rules;
    private final Map<String, String> environment;
    private final Path directory;
    private final boolean shellAllowed;

    public ProcessProvider(Rules rules, Map<String, String> environment, Path directory, boolean shellAllowed) {
        this.rules = rules;
        this.environment = Map.copyOf(environment);
        this.directory = directory;
        this.shellAllowed = shellAllowed;
    }

    @Override
    public JsonNode call(Call call) throws FailedException, InterruptedException {
        Duration limit = Seconds.shorter(Seconds.timeout(call.provider().path("timeout")), call.limit());
        CommandLine line = CommandLine.of(call, rules, new SearchPath(environment, directory), shellAllowed);
        line.requireIn(NATIVE);
        ProcessBuilder builder = new ProcessBuilder(line.words()).directory(directory.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().putAll(line.environment());
        try (RunningCommand command = new RunningCommand(builder.start())) {
            if (!command.await(limit, rules.limitsTime() ? GRACE : null)) {
                throw new FailedException(
                        "%s didn't end within %s".formatted(line.words().get(0), limit));
            }
            ObjectNode output = Json.object();
            output.put("status", command.exitCode());
            output.put("stdout", text(command.output()));
            output.put("stderr", text(command.errors()));
            if (command.output().isTruncated()) {
                output.withArray("truncated").add("stdout");
            }
            if (command.errors().isTruncated()) {
                output.withArray("truncated").add("stderr");
            }
            return output;
        } catch (IOException e) {
            throw new IllegalArgumentException("The command can't be started: " + e.getMessage(), e);
        }
    }

    private String text(BoundedBytes bytes) {
        return rules.looseMediaTypes()
                ? new String(bytes.bytes(), StandardCharsets.UTF_8)
                : GuessedText.of(bytes.bytes());
    }
}
