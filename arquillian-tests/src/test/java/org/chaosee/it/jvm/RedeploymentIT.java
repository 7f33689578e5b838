package org.chaosee.it.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.chaosee.it.shop.fixture.Figures;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application that is taken away in the midst of faults, ten times, leaves nothing of it in the server. */
class RedeploymentIT {

    private static final int TIMES = 10;

    /** Of all actions together. */
    private static final int THREADS = 20 + 20 + 1 + 1;

    private static final String SERVER = System.getenv("MICRO_JAR");

    @TempDir
    Path directory;

    @Test
    void nothingIsLeft() throws Exception {
        List<String> told = redeploy(
                THREADS,
                action("plain", "\"type\": \"threads\", \"count\": 20"),
                action("managed", "\"type\": \"threads\", \"count\": 20, \"managed\": true"),
                action("busy", "\"type\": \"cpu\", \"load\": 0.1, \"cores\": 1"),
                action("full", "\"type\": \"memory\", \"fraction\": 0.6"));

        Figures.note("redeployments", told);
        assertThat(told).filteredOn(line -> line.equals("during=" + THREADS)).hasSize(TIMES);
        assertThat(told).filteredOn(line -> line.equals("left=0")).hasSize(TIMES);
        assertThat(told)
                .filteredOn(line -> line.startsWith("loaders left="))
                .singleElement()
                .satisfies(line -> assertThat(Integer.parseInt(line.substring("loaders left=".length())))
                        .isLessThanOrEqualTo(Redeployer.KEPT_BY_THE_SERVER));
    }

    private static String action(String name, String fault) {
        return "{\"name\": \"" + name + "\", \"target\": {\"kind\": \"jvm\"}, \"fault\": {" + fault
                + ", \"duration\": \"PT10M\"}}";
    }

    private List<String> redeploy(int threads, String... actions) throws IOException, InterruptedException {
        File war = directory.resolve("again.war").toFile();
        JvmContract.host().as(ZipExporter.class).exportTo(war, true);
        Path told = directory.resolve("told");
        Path log = directory.resolve("log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx400m");
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(opened());
        command.addAll(List.of(
                "-cp",
                SERVER + File.pathSeparator + Path.of("target", "test-classes"),
                Redeployer.class.getName(),
                String.valueOf(freePort()),
                war.toString(),
                String.valueOf(TIMES),
                String.valueOf(threads),
                told.toString()));
        command.addAll(List.of(actions));
        Process server = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(server.waitFor(8, TimeUnit.MINUTES)).isTrue();
            assertThat(told).as(Files.readString(log)).exists();
            return Files.readAllLines(told);
        } finally {
            server.destroyForcibly();
        }
    }

    /** What the server's jar asks for in its manifest, which counts with {@code -jar} only. */
    private static List<String> opened() throws IOException {
        try (JarFile jar = new JarFile(SERVER)) {
            String packages = jar.getManifest().getMainAttributes().getValue("Add-Opens");
            return Stream.of(packages.split(" "))
                    .map(name -> "--add-opens=" + name + "=ALL-UNNAMED")
                    .toList();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
