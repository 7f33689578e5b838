package org.chaosee.cli.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads {@code /proc/net/tcp} and {@code tcp6}. */
final class ListeningSockets {

    private static final String LISTEN = "0A";
    private static final int LOCAL = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private ListeningSockets() {}

    /** Those at that port, as the links of a process name them: {@code socket:[4711]}. */
    static List<String> at(Path net, int port) {
        return Stream.of("tcp", "tcp6")
                .flatMap(file -> lines(net.resolve(file)).stream())
                .map(line -> line.strip().split("\\s+", -1))
                .filter(fields -> fields.length > INODE && fields[STATE].equals(LISTEN))
                .filter(fields -> port(fields[LOCAL]) == port)
                .map(fields -> "socket:[" + fields[INODE] + "]")
                .toList();
    }

    private static int port(String address) {
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1), 16);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            // A machine without IPv6 has no such file.
            return List.of();
        }
    }
}
