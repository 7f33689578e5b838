package org.chaosee.it.jvm;

import java.io.File;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.chaosee.it.hosts.fixture.Wars;

/**
 * The main class of a Payara Micro that deploys an application and takes it back, again and again, and looks at what is
 * left of it: it is in the same JVM. The server's classes are known by their names alone, as no test sees its jar.
 */
final class Redeployer {

    /** The class loaders of the first deployment and of the latest are there still, whatever the fault was. */
    static final int KEPT_BY_THE_SERVER = 2;

    private static final String NAME = "again";

    /** The classes that are at work as long as these faults are. */
    private static final Set<String> FAULTS =
            Set.of("org.chaosee.core.jvm.Span", "org.chaosee.core.jvm.CpuBurner", "org.chaosee.core.jvm.MemoryHolder");

    private static final long PATIENCE = 30_000_000_000L;
    private static final long PAUSE = 20_000_000L;

    private final Object runtime;
    private final List<WeakReference<ClassLoader>> loaders = new ArrayList<>();

    private Redeployer(Object runtime) {
        this.runtime = runtime;
    }

    /** With the server's port, the WAR, how often, how many threads the faults have, where to tell, and the actions. */
    public static void main(String[] args) {
        try {
            List<String> actions = List.of(args).subList(5, args.length);
            List<String> told =
                    redeploy(args[0], new File(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]), actions);
            Files.write(Path.of(args[4]), told);
            Runtime.getRuntime().halt(0); // The server wouldn't end before this thread does.
        } catch (Exception e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private static List<String> redeploy(String port, File war, int times, int threads, List<String> actions)
            throws Exception {
        Redeployer redeployer = new Redeployer(start(port));
        List<String> told = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            redeployer.deploy(war);
            if (i == 0) {
                for (String action : actions) {
                    create(port, action); // It is stored, and runs again in each deployment that follows.
                }
            }
            await(() -> held().size() == threads);
            told.add("during=" + held().size());
            held().stream()
                    .findAny()
                    .map(thread -> new WeakReference<>(thread.getContextClassLoader()))
                    .ifPresent(redeployer.loaders::add);
            redeployer.undeploy();
            told.add("left=" + ours());
        }
        await(() -> redeployer.loadersLeft().size() <= KEPT_BY_THE_SERVER);
        told.add("loaders left=" + redeployer.loadersLeft().size());
        told.add("those of=" + redeployer.loadersLeft());
        return told;
    }

    private static Object start(String port) throws ReflectiveOperationException {
        Object boot = Class.forName("fish.payara.micro.boot.PayaraMicroLauncher")
                .getMethod("create", String[].class)
                .invoke(null, (Object) new String[] {"--nohazelcast", "--disablephonehome", "--port", port});
        return Class.forName("fish.payara.micro.boot.PayaraMicroBoot")
                .getMethod("getRuntime")
                .invoke(boot);
    }

    private void deploy(File war) throws ReflectiveOperationException {
        Class.forName("fish.payara.micro.PayaraMicroRuntime")
                .getMethod("deploy", String.class, String.class, File.class)
                .invoke(runtime, NAME, NAME, war);
    }

    private void undeploy() throws ReflectiveOperationException {
        Class.forName("fish.payara.micro.PayaraMicroRuntime")
                .getMethod("undeploy", String.class)
                .invoke(runtime, NAME);
    }

    private static void create(String port, String action) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/" + NAME + "/chaos/actions"))
                .header("Authorization", "Bearer " + Wars.TOKEN)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(action))
                .build();
        int status = HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
        if (status != 201) {
            throw new IllegalStateException("answered " + status);
        }
    }

    /** The threads that a fault is at work on. */
    private static List<Thread> held() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread ->
                        List.of(thread.getValue()).stream().anyMatch(frame -> FAULTS.contains(frame.getClassName())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The threads that have our name, or are at work on something of ours. */
    private static long ours() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().startsWith("chaos-ee")
                        || List.of(thread.getValue()).stream()
                                .anyMatch(frame -> frame.getClassName().startsWith("org.chaosee.core.")))
                .count();
    }

    /** The numbers of the deployments whose class loaders are there still. */
    private List<Integer> loadersLeft() {
        System.gc();
        return IntStream.range(0, loaders.size())
                .filter(i -> loaders.get(i).get() != null)
                .boxed()
                .toList();
    }

    private static void await(BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean() && System.nanoTime() - start < PATIENCE) {
            LockSupport.parkNanos(PAUSE);
        }
    }
}
