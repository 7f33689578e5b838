package org.example.experiments.stack.process;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * Runs another main class, and ends the process in good order when its standard input ends: whoever has started it holds
 * the other end, and is gone then, however that came about.
 */
public final class Tether {

    /** As if it were told to terminate. */
    private static final int SIGTERM = 143;

    private Tether() {}

    /** The first argument is the name of the class, the others are its own. */
    public static void main(String... args) throws ReflectiveOperationException {
        Thread tether = new Thread(Tether::hold, "tether");
        tether.setDaemon(true);
        tether.start();
        try {
            Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object)
                    Arrays.copyOfRange(args, 1, args.length));
        } catch (InvocationTargetException failed) {
            failed.getCause().printStackTrace();
            System.exit(1);
        }
    }

    private static void hold() {
        try {
            while (System.in.read() >= 0) {
                // Nobody writes; it is the end that counts.
            }
        } catch (IOException broken) {
            // As good as ended.
        }
        System.exit(SIGTERM);
    }
}
