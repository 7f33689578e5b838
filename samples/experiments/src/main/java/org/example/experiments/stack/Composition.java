package org.example.experiments.stack;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.example.experiments.stack.file.EnvironmentFile;
import org.example.experiments.stack.file.Events;
import org.example.experiments.stack.file.PidFile;
import org.example.experiments.stack.front.Front;
import org.example.experiments.stack.front.FrontLog;
import org.example.experiments.stack.option.Options;
import org.example.experiments.stack.option.Port;
import org.example.experiments.stack.option.Ports;
import org.example.experiments.stack.part.Database;
import org.example.experiments.stack.part.Installation;
import org.example.experiments.stack.part.Node;
import org.example.experiments.stack.part.Proxy;
import org.example.experiments.stack.process.BackOff;
import org.example.experiments.stack.process.Part;
import org.example.experiments.stack.process.Supervisor;

/** The parts in the order in which they start, and the other way round, end. */
final class Composition implements AutoCloseable {

    private final Installation installation;
    private final Options options;
    private final Ports ports;
    private final Addresses addresses;
    private final Steps steps;
    private final Events events;
    private final FrontLog frontLog;
    private final EnvironmentFile environment;
    private final PidFile ownPid;
    private final long deadline;
    private final List<AutoCloseable> started = new ArrayList<>();
    private boolean closed;

    Composition(Installation installation, Options options, Ports ports, Steps steps) throws IOException {
        this.installation = installation;
        this.options = options;
        this.ports = ports;
        this.steps = steps;
        this.addresses = new Addresses(options, ports);
        this.events = new Events(options.directory().resolve("events.jsonl"), Clock.systemUTC());
        this.frontLog = FrontLog.to(options.directory().resolve("log").resolve("front.log"));
        this.environment = new EnvironmentFile(options.directory().resolve("stack.env"));
        this.ownPid = new PidFile(options.directory().resolve("run"), "stack");
        this.deadline = System.nanoTime() + options.patience().toNanos();
    }

    /** Returns when all of it is ready. */
    void start() throws InterruptedException {
        ownPid.write(ProcessHandle.current().pid());
        events.add("stack", "started", Map.of("pid", ProcessHandle.current().pid()));
        Database database = new Database(options.directory(), ports.of(Port.POSTGRES));
        boolean filled = database.isFilled();
        database.prepare();
        supervise(database, Part.Listener.NONE).awaitReady(left());
        steps.say("PostgreSQL is ready on port " + ports.of(Port.POSTGRES));
        supervise(new Proxy(installation, options.directory(), ports), Part.Listener.NONE)
                .awaitReady(left());
        steps.say("The proxy is ready: " + addresses.http(Port.PROXY) + ", the database behind it on port "
                + ports.of(Port.DATABASE));
        Front front = keep(Front.start(ports.of(Port.FRONT), options.timeLimit()));
        Node one = node("node-1", Port.NODE_1);
        Node two = node("node-2", Port.NODE_2);
        Supervisor first = supervise(one, listener(front, one));
        if (!filled) {
            // It makes the tables and fills the shelves before the other one looks.
            awaitNode(first, one);
        }
        Supervisor second = supervise(two, listener(front, two));
        if (filled) {
            awaitNode(first, one);
        }
        awaitNode(second, two);
        awaitService(one, two);
        database.setFilled();
        environment.write(addresses.variables());
        events.add("stack", "ready", Map.of("seconds", Math.round(steps.seconds() * 1e3) / 1e3));
        steps.say("The front answers, and the nodes know each other");
    }

    String summary() {
        return addresses.summary();
    }

    /** Ends what was started, the last first. Does nothing the second time. */
    @Override
    public void close() {
        for (AutoCloseable part : toClose()) {
            try {
                part.close();
            } catch (Exception e) {
                // The others are to end all the same.
                steps.say("Not ended in good order: " + e);
            }
        }
    }

    private synchronized List<AutoCloseable> toClose() {
        if (closed) {
            return List.of();
        }
        closed = true;
        List<AutoCloseable> parts = new ArrayList<>();
        parts.add(environment::delete);
        for (int last = started.size() - 1; last >= 0; last--) {
            parts.add(started.get(last));
        }
        parts.add(() -> events.add("stack", "stopped", Map.of()));
        parts.add(ownPid::delete);
        parts.add(frontLog);
        return parts;
    }

    private synchronized <T extends AutoCloseable> T keep(T part) {
        if (closed) {
            throw new StackException("The stack was told to end while it started.");
        }
        started.add(part);
        return part;
    }

    private Supervisor supervise(Part part, Part.Listener listener) {
        Supervisor supervisor = new Supervisor(part, options.directory(), events, BackOff.STANDARD, listener);
        return keep(supervisor).start();
    }

    private Node node(String name, Port port) {
        return new Node(name, installation, options, ports.of(port), ports.of(Port.DATABASE));
    }

    private void awaitNode(Supervisor supervisor, Node node) throws InterruptedException {
        supervisor.awaitReady(left());
        steps.say(node.name() + " is ready: " + node.address());
    }

    /** A server has its port before it has its applications: a node is in from its readiness to its end. */
    private static Part.Listener listener(Front front, Node node) {
        return new Part.Listener() {
            @Override
            public void isReady() {
                front.in(node.address());
            }

            @Override
            public void isGone() {
                front.out(node.address());
            }
        };
    }

    private void awaitService(Node one, Node two) throws InterruptedException {
        Visitor visitor = new Visitor(options.token());
        Set<String> names = Set.of(one.name(), two.name());
        boolean served = Visitor.await(
                () -> visitor.isServed(addresses.http(Port.FRONT))
                        && visitor.knows(one.address(), names)
                        && visitor.knows(two.address(), names),
                () -> !left().isNegative());
        if (!served) {
            throw new StackException("All parts are there, but the shop doesn't answer, or its nodes don't know each "
                    + "other: the files in " + options.directory().resolve("log") + " say why.");
        }
    }

    private Duration left() {
        return Duration.ofNanos(deadline - System.nanoTime());
    }
}
