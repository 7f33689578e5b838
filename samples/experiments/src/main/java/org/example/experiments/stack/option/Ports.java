package org.example.experiments.stack.option;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.example.experiments.stack.StackException;

/** Where the parts listen. They are all chosen before the first part starts, and stay when one is started again. */
public final class Ports {

    private final Map<Port, Integer> numbers;

    private Ports(Map<Port, Integer> numbers) {
        this.numbers = numbers;
    }

    /**
     * Takes free ones for zeros, and looks whether the others are free.
     *
     * @throws StackException if one is taken
     */
    public static Ports choose(Map<Port, Integer> wanted) {
        Map<Port, Integer> numbers = new EnumMap<>(Port.class);
        // All are held until the last is found: none is taken twice.
        List<ServerSocket> held = new ArrayList<>();
        try {
            // Those with a number first, or a free one could be theirs.
            wanted.forEach((port, number) -> {
                if (number != 0) {
                    numbers.put(port, hold(port, number, held));
                }
            });
            wanted.forEach((port, number) -> {
                if (number == 0) {
                    numbers.put(port, hold(port, 0, held));
                }
            });
        } finally {
            held.forEach(Ports::release);
        }
        return new Ports(numbers);
    }

    public int of(Port port) {
        return numbers.get(port);
    }

    private static int hold(Port port, int number, List<ServerSocket> held) {
        try {
            ServerSocket socket = new ServerSocket(number, 1, InetAddress.getLoopbackAddress());
            held.add(socket);
            return socket.getLocalPort();
        } catch (IOException taken) {
            throw new StackException(
                    "Port %d is taken (%s). Stop what listens there, or choose another port: -Dstack.%s=0 takes any free one."
                            .formatted(number, taken.getMessage(), port.option()),
                    taken);
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException unimportant) {
            // Nobody has connected to it.
        }
    }
}
