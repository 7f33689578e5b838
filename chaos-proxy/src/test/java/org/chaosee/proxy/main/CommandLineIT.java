package org.chaosee.proxy.main;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chaosee.proxy.replay.HttpReply;
import org.chaosee.proxy.replay.HttpWire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The runnable jar as a process of its own. */
@Timeout(60)
class CommandLineIT {

    private static final Pattern STARTED =
            Pattern.compile("chaos-proxy \\S+ listens on http://127\\.0\\.0\\.1:(\\d+) \\(seed (-?\\d+)\\)");

    @TempDir
    private Path folder;

    private Process start(String... flags) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of("target", "chaos-proxy.jar").toString()));
        command.addAll(List.of(flags));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(folder.resolve("err").toFile());
        builder.environment().remove("LOG_LEVEL");
        builder.environment().remove("CHAOS_PROXY_TOKEN");
        return builder.start();
    }

    private String err() throws IOException {
        return Files.readString(folder.resolve("err"));
    }

    private static Matcher started(BufferedReader out) throws IOException {
        Matcher line = STARTED.matcher(String.valueOf(out.readLine()));
        assertThat(line.matches()).isTrue();
        return line;
    }

    @Test
    void helpAndVersionArePrinted() throws IOException, InterruptedException {
        for (String flag : List.of("-h", "-help", "--help")) {
            Process process = start(flag);
            assertThat(new String(process.getInputStream().readAllBytes(), UTF_8))
                    .isEqualTo(Help.text());
            assertThat(process.waitFor()).isZero();
            assertThat(err()).isEmpty();
        }
        Process version = start("-version");
        assertThat(new String(version.getInputStream().readAllBytes(), UTF_8)).matches("chaos-proxy \\d+\\.\\S+\\R");
        assertThat(version.waitFor()).isZero();
    }

    @Test
    void aMistakeIsASentence() throws IOException, InterruptedException {
        Process process = start("-nope");
        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(err()).isEqualTo("There is no flag -nope. See -h." + System.lineSeparator());
    }

    @Test
    void aPortInUseIsASentence() throws IOException, InterruptedException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process process = start("-host", "127.0.0.1", "-port", String.valueOf(taken.getLocalPort()));
            assertThat(process.waitFor()).isEqualTo(1);
            assertThat(err().lines())
                    .singleElement()
                    .asString()
                    .startsWith("The API can't listen on 127.0.0.1:" + taken.getLocalPort());
        }
    }

    @Test
    void itRunsUntilItIsToldToStop() throws IOException, InterruptedException {
        Path config = Files.writeString(
                folder.resolve("proxies.json"),
                "[{\"name\": \"db\", \"listen\": \"127.0.0.1:0\", \"upstream\": \"127.0.0.1:1\"}]");
        Process process = start("-port", "0", "-seed", "42", "--config=" + config);
        try (BufferedReader out = process.inputReader(UTF_8)) {
            Matcher line = started(out);
            assertThat(line.group(2)).isEqualTo("42");
            HttpReply reply = HttpWire.send(Integer.parseInt(line.group(1)), "GET", "/proxies/db", "");
            assertThat(reply.status()).isEqualTo(200);
            process.toHandle().destroy();
            assertThat(out.readLine()).isEqualTo("chaos-proxy has stopped");
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(143);
            assertThat(err()).contains("msg=configured").contains("proxies=1").doesNotContain("level=warn");
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void aBadConfigurationIsLoggedAndTheServerRunsOn() throws IOException {
        Path config = Files.writeString(folder.resolve("proxies.json"), "[{\"name\": \"db\"},\n {\"name\": hello}]");
        Process process = start("-port", "0", "-log-format", "json", "-config", config.toString());
        try (BufferedReader out = process.inputReader(UTF_8)) {
            int port = Integer.parseInt(started(out).group(1));
            assertThat(HttpWire.send(port, "GET", "/proxies", "").body()).isEqualTo("{}");
            assertThat(err().lines())
                    .singleElement()
                    .asString()
                    .startsWith("{\"time\":")
                    .contains("\"level\":\"warn\"", "proxies.json", "line 2, column");
        } finally {
            process.destroyForcibly();
        }
    }
}
