package org.chaosee.cli.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;

/** As {@code /proc} has them. */
final class LinuxProcesses implements Processes {

    private static final Path PROC = Path.of("/proc");
    private static final long KERNEL_THREAD = 0x0020_0000;

    // Places behind the name in /proc/<pid>/stat, which counts from 1 and has pid and name ahead.
    private static final int STATE = 0;
    private static final int PARENT = 1;
    private static final int FLAGS = 6;
    private static final int START = 19;

    @Override
    public List<Seen> all() {
        try (Stream<Path> entries = Files.list(PROC)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> name.chars().allMatch(c -> c >= '0' && c <= '9'))
                    .map(name -> seen(Long.parseLong(name)))
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Seen> find(long pid) {
        return isThread(pid) ? Optional.empty() : seen(pid);
    }

    /** The system shows a thread under its own number, too, and would hit the whole process, whichever that is. */
    private static boolean isThread(long pid) {
        try (Stream<String> lines =
                Files.lines(PROC.resolve(Long.toString(pid)).resolve("status"), StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.startsWith("Tgid:"))
                    .anyMatch(line -> !line.substring("Tgid:".length()).strip().equals(Long.toString(pid)));
        } catch (IOException | UncheckedIOException e) {
            // It has ended meanwhile, or never was.
            return false;
        }
    }

    private static Optional<Seen> seen(long pid) {
        Path entry = PROC.resolve(Long.toString(pid));
        try {
            String stat = Files.readString(entry.resolve("stat"), StandardCharsets.ISO_8859_1);
            int nameEnd = stat.lastIndexOf(')');
            String name = stat.substring(stat.indexOf('(') + 1, nameEnd);
            String[] fields = stat.substring(nameEnd + 2).split(" ", -1);
            String command = command(entry);
            return Optional.of(new Seen(
                    pid,
                    Long.parseLong(fields[PARENT]),
                    Long.parseLong(fields[START]),
                    Files.getOwner(entry).getName(),
                    command.isEmpty() ? "[" + name + "]" : command,
                    state(fields[STATE]),
                    (Long.parseLong(fields[FLAGS]) & KERNEL_THREAD) != 0));
        } catch (IOException e) {
            // It has ended meanwhile, or never was.
            return Optional.empty();
        }
    }

    @Override
    public String user() {
        try {
            return Files.getOwner(PROC.resolve("self")).getName();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Seen> listening(int port) {
        List<String> sockets = ListeningSockets.at(PROC.resolve("net"), port);
        List<Seen> found = new ArrayList<>();
        if (sockets.isEmpty()) {
            return found;
        }
        for (Seen process : all()) {
            if (holdsOne(process, sockets)) {
                found.add(process);
            }
        }
        if (found.isEmpty()) {
            throw new CommandException(
                    ExitCode.DENIED,
                    "Something listens at port " + port
                            + ", but which process that is can't be seen: it is another user's, or in another container");
        }
        return found;
    }

    private static boolean holdsOne(Seen process, List<String> sockets) {
        Path directory = PROC.resolve(Long.toString(process.pid())).resolve("fd");
        try (Stream<Path> descriptors = Files.list(directory)) {
            return descriptors.anyMatch(descriptor -> sockets.contains(link(descriptor)));
        } catch (IOException | UncheckedIOException e) {
            // Another user's, or gone.
            return false;
        }
    }

    private static String link(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static String command(Path entry) throws IOException {
        byte[] bytes = Files.readAllBytes(entry.resolve("cmdline"));
        return new String(bytes, StandardCharsets.UTF_8).replace('\0', ' ').strip();
    }

    private static State state(String letter) {
        return switch (letter) {
            case "T", "t" -> State.STOPPED;
            case "Z", "X", "x" -> State.ZOMBIE;
            default -> State.RUNNING;
        };
    }
}
