package org.chaosee.experiment.provider.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.chaosee.experiment.option.Rules;
import org.chaosee.experiment.provider.Call;
import org.chaosee.experiment.provider.FailedException;
import org.chaosee.experiment.provider.GuessedText;
import org.chaosee.experiment.provider.Provider;
import org.chaosee.experiment.provider.Seconds;
import org.chaosee.experiment.value.Json;

/** Starts commands. Any exit code is an answer. */
public final class ProcessProvider implements Provider {

    private final Rules rules;
    private final Map<String, String> environment;
    private final Path directory;
    private final CommandLine commandLine;

    public ProcessProvider(Rules rules, Map<String, String> environment, Path directory, boolean shellAllowed) {
        this.rules = rules;
        this.environment = Map.copyOf(environment);
        this.directory = directory;
        this.commandLine = new CommandLine(rules, new SearchPath(environment, directory), shellAllowed);
    }

    @Override
    public JsonNode call(Call call) throws FailedException, InterruptedException {
        Duration limit = Seconds.shorter(Seconds.timeout(call.provider().path("timeout")), call.limit());
        List<String> words = commandLine.of(call);
        ProcessBuilder builder = new ProcessBuilder(words).directory(directory.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        try (RunningCommand command = new RunningCommand(builder.start())) {
            if (!command.await(limit)) {
                throw new FailedException("%s didn't end within %s".formatted(words.get(0), limit));
            }
            ObjectNode output = Json.object();
            output.put("status", command.exitCode());
            output.put("stdout", text(command.output()));
            output.put("stderr", text(command.errors()));
            return output;
        } catch (IOException e) {
            throw new IllegalArgumentException("The command can't be started: " + e.getMessage(), e);
        }
    }

    private String text(byte[] bytes) {
        return rules.looseMediaTypes() ? new String(bytes, StandardCharsets.UTF_8) : GuessedText.of(bytes);
    }
}
