package org.chaosee.proxy.main;

import io.netty.util.NetUtil;
import java.io.IOException;
import java.io.PrintStream;
import java.security.Security;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chaosee.proxy.log.LogSetup;

/** Starts the server; what it prints, and the code with which the process ends, is part of the command's contract. */
public final class Main {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final PrintStream out;
    private final PrintStream err;

    private Main(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] args) {
        lookNamesUpAnew();
        Optional<Integer> code = new Main(System.out, System.err).run(List.of(args), System.getenv());
        code.ifPresent(System::exit);
    }

    /** Otherwise Java remembers them, and a name that moves is followed late. To be said ahead of the first look. */
    private static void lookNamesUpAnew() {
        Security.setProperty("networkaddress.cache.ttl", "0");
        Security.setProperty("networkaddress.cache.negative.ttl", "0");
    }

    /** The code to leave with; none when the server was told to stop, as that has a code of its own. */
    private Optional<Integer> run(List<String> words, Map<String, String> environment) {
        try {
            Arguments arguments = Arguments.parse(words);
            if (arguments.isOn(Flag.HELP)) {
                out.print(Help.text());
                return Optional.of(0);
            }
            if (arguments.isOn(Flag.VERSION)) {
                out.println("chaos-proxy " + Version.current());
                return Optional.of(0);
            }
            serve(Options.of(arguments, environment));
            return Optional.empty();
        } catch (UsageException e) {
            err.println(e.getMessage() + " See -h.");
            return Optional.of(MISUSED);
        } catch (IOException e) {
            err.println(e.getMessage());
            return Optional.of(FAILED);
        }
    }

    private void serve(Options options) throws IOException {
        LogSetup.install(options.logFormat(), options.logLevel());
        ProxyServer server = ProxyServer.start(options);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "chaos-proxy-stop"));
        out.printf(
                "chaos-proxy %s listens on http://%s (seed %d)%n",
                Version.current(), NetUtil.toSocketAddressString(server.address()), server.seed());
        // No other thread keeps the process alive.
        server.awaitEnd();
    }

    private void stop(ProxyServer server) {
        server.close();
        out.println("chaos-proxy has stopped");
    }
}
