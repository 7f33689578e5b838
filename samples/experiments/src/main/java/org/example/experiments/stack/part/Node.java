package org.example.experiments.stack.part;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.example.experiments.stack.file.AtomicFile;
import org.example.experiments.stack.option.Options;
import org.example.experiments.stack.process.Command;
import org.example.experiments.stack.process.Part;

/** One of the shops, run by the shop's own launcher, which watches its server. */
public final class Node implements Part {

    private static final Pattern ENDED = Pattern.compile("The server has ended by itself, with exit code (\\d+)\\.");

    private static final String LOOPBACK_ONLY = "set configs.config.server-config.network-config.network-listeners"
            + ".network-listener.http-listener.address=127.0.0.1\n";

    private final String name;
    private final Installation installation;
    private final Options options;
    private final int port;
    private final int databasePort;

    /**
     * One node.
     *
     * @param name that of the part, and {@code chaos.node.name}
     * @param databasePort where it finds its database
     */
    public Node(String name, Installation installation, Options options, int port, int databasePort) {
        this.name = name;
        this.installation = installation;
        this.options = options;
        this.port = port;
        this.databasePort = databasePort;
    }

    @Override
    public String name() {
        return name;
    }

    /** Where it is to be had past the front. */
    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    @Override
    public Process start() throws IOException {
        Path directory = options.directory();
        // Without a path, which the launcher would split at blanks. It is looked for in the working directory.
        String beforeBoot = name + ".asadmin";
        new AtomicFile(directory.resolve(beforeBoot)).write(LOOPBACK_ONLY);
        ProcessBuilder process = new ProcessBuilder(Command.java(
                        List.of(
                                "-Xmx32m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Dshop.port=" + port,
                                "-Dshop.rootdir=" + directory.resolve(name),
                                "-Dshop.database=jdbc:postgresql://127.0.0.1:" + databasePort
                                        + "/postgres?user=postgres&password=postgres&" + options.driver(),
                                // What Payara logs is translated otherwise.
                                "-Dshop.jvm=-Duser.language=en " + options.nodeJvm(),
                                "-Dshop.options=--prebootcommandfile " + beforeBoot),
                        installation.shopLauncher(),
                        "org.example.storefront.launcher.Shop",
                        List.of(installation.shop().toString())))
                .directory(directory.toFile())
                .redirectErrorStream(true);
        Part.clean(process.environment());
        process.environment().put("CHAOS_NODE_NAME", name);
        process.environment().put("CHAOS_ADMIN_TOKEN", options.token());
        if (!options.remedies()) {
            process.environment().put("MP_Fault_Tolerance_NonFallback_Enabled", "false");
        }
        return process.start();
    }

    @Override
    public boolean saysReady(String line) {
        return line.contains("The shop is open: ");
    }

    @Override
    public OptionalInt exitCode(String line) {
        Matcher ended = ENDED.matcher(line);
        return ended.find() ? OptionalInt.of(Integer.parseInt(ended.group(1))) : OptionalInt.empty();
    }

    /** The server: experiments kill that one, and not its launcher. */
    @Override
    public OptionalLong pid(Process process) {
        return process.children().mapToLong(ProcessHandle::pid).findFirst();
    }
}
