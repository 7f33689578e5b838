package org.chaosee.cli.signal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/**
 * Hears of SIGINT (Ctrl-C), SIGTERM and SIGHUP instead of being ended by them, for as long as it is open. A shutdown hook would
 * hear of the first one only, and a second Ctrl-C has to mean something, too.
 *
 * <p>Java has no public API for that. {@code sun.misc.Signal} is in the supported module {@code jdk.unsupported}; where it is
 * missing, signals end the program as usual.
 */
public final class Signals implements AutoCloseable {

    private static final List<String> NAMES = List.of("INT", "TERM", "HUP");

    private record Handled(Object signal, Object formerHandler) {}

    private final List<Handled> handled = new ArrayList<>();

    private Signals() {}

    /**
     * Listens from now on.
     *
     * @param listener is called by a thread of the Java VM, once for each signal, and has to be quick
     */
    public static Signals listen(Runnable listener) {
        Signals signals = new Signals();
        for (String name : NAMES) {
            signals.handle(name, listener);
        }
        return signals;
    }

    private void handle(String name, Runnable listener) {
        try {
            Class<?> signalType = Class.forName("sun.misc.Signal");
            Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
            Object signal = signalType.getConstructor(String.class).newInstance(name);
            InvocationHandler calls = (proxy, method, arguments) -> switch (method.getName()) {
                case "handle" -> {
                    listener.run();
                    yield null;
                }
                case "equals" -> arguments != null && proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> "Signals";
            };
            Object handler =
                    Proxy.newProxyInstance(Signals.class.getClassLoader(), new Class<?>[] {handlerType}, calls);
            Object former =
                    signalType.getMethod("handle", signalType, handlerType).invoke(null, signal, handler);
            handled.add(new Handled(signal, former));
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            // Not on this platform, or -Xrs: the signal ends the program as usual.
        }
    }

    /** What signals did before, they do again. */
    @Override
    public void close() {
        for (Handled each : handled) {
            try {
                Class<?> signalType = each.signal().getClass();
                Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
                signalType
                        .getMethod("handle", signalType, handlerType)
                        .invoke(null, each.signal(), each.formerHandler());
            } catch (ReflectiveOperationException e) {
                // It worked before.
            }
        }
    }
}
