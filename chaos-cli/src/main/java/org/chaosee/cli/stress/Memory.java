package org.chaosee.cli.stress;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What this machine has, or the container that this runs in.
 *
 * @param total in bytes
 * @param available what could be taken without pushing anything out, in bytes
 */
public record Memory(long total, long available) {

    private static final Path INFO = Path.of("/proc/meminfo");
    private static final long KIB = 1024;

    /** As of now. */
    public static Memory now() {
        List<String> info = lines(INFO);
        Memory machine = info.isEmpty()
                ? ofJava()
                : new Memory(member(info, "MemTotal:") * KIB, member(info, "MemAvailable:") * KIB);
        return machine.within(Path.of("/sys/fs/cgroup"), "memory.max", "memory.current", "inactive_file")
                .within(
                        Path.of("/sys/fs/cgroup/memory"),
                        "memory.limit_in_bytes",
                        "memory.usage_in_bytes",
                        "total_inactive_file");
    }

    /** A container has no more than its limit, and files that nobody reads can be dropped. */
    Memory within(Path group, String limitFile, String usedFile, String cacheMember) {
        List<String> limit = lines(group.resolve(limitFile));
        List<String> used = lines(group.resolve(usedFile));
        if (limit.isEmpty() || used.isEmpty() || limit.get(0).equals("max")) {
            return this;
        }
        long most = Long.parseLong(limit.get(0));
        long cache = member(lines(group.resolve("memory.stat")), cacheMember);
        long free = Math.max(0, most - Long.parseLong(used.get(0)) + cache);
        return new Memory(Math.min(total, most), Math.min(available, free));
    }

    private static Memory ofJava() {
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        return new Memory(system.getTotalMemorySize(), system.getFreeMemorySize());
    }

    private static long member(List<String> lines, String name) {
        return lines.stream()
                .map(line -> line.strip().split("\\s+", -1))
                .filter(words -> words.length > 1 && words[0].equals(name))
                .mapToLong(words -> Long.parseLong(words[1]))
                .findFirst()
                .orElse(0);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return List.of();
        }
    }
}
