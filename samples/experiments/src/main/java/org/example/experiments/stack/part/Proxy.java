package org.example.experiments.stack.part;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.example.experiments.stack.file.AtomicFile;
import org.example.experiments.stack.option.Port;
import org.example.experiments.stack.option.Ports;
import org.example.experiments.stack.process.Command;
import org.example.experiments.stack.process.Part;

/** chaos-proxy, with the proxy {@code db} before the database. Started again, it has no toxics any more. */
public final class Proxy implements Part {

    private static final String CONFIGURATION = "proxy.json";

    private final Installation installation;
    private final Path directory;
    private final Ports ports;

    public Proxy(Installation installation, Path directory, Ports ports) {
        this.installation = installation;
        this.directory = directory;
        this.ports = ports;
    }

    @Override
    public String name() {
        return "proxy";
    }

    @Override
    public Process start() throws IOException {
        Path configuration = directory.resolve(CONFIGURATION);
        new AtomicFile(configuration)
                .write("[{\"name\": \"db\", \"listen\": \"127.0.0.1:%d\", \"upstream\": \"127.0.0.1:%d\"}]%n"
                        .formatted(ports.of(Port.DATABASE), ports.of(Port.POSTGRES)));
        ProcessBuilder process = new ProcessBuilder(Command.java(
                        List.of("-Xmx64m", "-XX:+UseSerialGC"),
                        installation.proxy(),
                        "org.chaosee.proxy.main.Main",
                        List.of(
                                "-host",
                                "127.0.0.1",
                                "-port",
                                String.valueOf(ports.of(Port.PROXY)),
                                "-config",
                                configuration.toString(),
                                "-proxy-metrics")))
                .directory(directory.toFile())
                .redirectErrorStream(true);
        Part.clean(process.environment());
        return process.start();
    }

    @Override
    public boolean saysReady(String line) {
        return line.startsWith("chaos-proxy ") && line.contains(" listens on ");
    }
}
