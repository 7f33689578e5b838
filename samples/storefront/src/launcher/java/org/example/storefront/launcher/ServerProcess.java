package org.example.storefront.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Payara Micro with the shop and its price service, as a child process that writes to our output and ends with us. */
final class ServerProcess implements AutoCloseable {

    private static final int GRACE_SECONDS = 10;

    /** The exit codes of a Java VM that was interrupted, as by Ctrl-C, or told to terminate. */
    private static final int SIGINT = 130;

    private static final int SIGTERM = 143;

    private final Process process;
    private volatile boolean closing;

    private ServerProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts the server with the shop.
     *
     * @param module the directory of the module, built
     * @throws ShopClosedException if it is not built
     */
    static ServerProcess start(Path module, Options options, int port) throws IOException {
        if (options.rootDir().isPresent()) {
            forgetDeployment(options.rootDir().get());
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dprices/mp-rest/url=http://localhost:" + port + "/prices");
        // Where the commands below have it from: in a command, its colons would have to be escaped.
        options.database().ifPresent(database -> command.add("-Dshop.database=" + database));
        command.addAll(options.jvmOptions());
        command.addAll(List.of("-jar", existing(module.resolve("target/payara-micro.jar"))));
        command.addAll(List.of("--nohazelcast", "--disablephonehome"));
        command.addAll(List.of("--logproperties", existing(module.resolve("src/launcher/logging.properties"))));
        command.addAll(List.of("--port", String.valueOf(port)));
        options.rootDir()
                .ifPresent(dir ->
                        command.addAll(List.of("--rootdir", dir.toAbsolutePath().toString())));
        if (options.database().isPresent()) {
            command.addAll(List.of("--addlibs", existing(module.resolve("target/postgresql.jar"))));
            command.addAll(
                    List.of("--postbootcommandfile", existing(module.resolve("src/launcher/postgresql.asadmin"))));
        }
        command.addAll(List.of("--deploy", existing(module.resolve("target/storefront.war")), "--contextroot", "/"));
        // By its name, it goes to /prices.
        command.addAll(List.of("--deploy", existing(module.resolve("target/prices.war"))));
        command.addAll(options.serverOptions());
        ServerProcess server = new ServerProcess(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .inheritIO()
                .start());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "close-the-shop"));
        return server;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Returns when the server was told to stop, by us or by a signal of its own, and did.
     *
     * @throws ShopClosedException if it ended for any other reason
     */
    void waitUntilStopped() throws InterruptedException {
        int exit = process.waitFor();
        if (!closing && exit != SIGINT && exit != SIGTERM) {
            throw new ShopClosedException("The server has ended by itself, with exit code " + exit + ".");
        }
    }

    /** Ends the server, by force if it does not go, and returns when it is gone. */
    @Override
    public void close() {
        closing = true;
        process.destroy();
        try {
            if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /**
     * A root directory remembers in its configuration what was deployed. The server would start that first and then
     * replace it by the WAR it is given: the shop would open, close and open again. The database stays.
     */
    private static void forgetDeployment(Path rootDir) throws IOException {
        Files.deleteIfExists(rootDir.resolve("config").resolve("domain.xml"));
    }

    private static String existing(Path file) {
        if (!Files.exists(file)) {
            throw new ShopClosedException(file.toAbsolutePath() + " is missing: build the shop first.");
        }
        return file.toAbsolutePath().toString();
    }
}
