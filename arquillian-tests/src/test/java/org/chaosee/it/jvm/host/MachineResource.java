package org.chaosee.it.jvm.host;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the JVM is at, as {@code name=value}, each on a line of its own. */
@Path("machine")
public class MachineResource {

    /** The classes that are at work as long as a fault is. */
    private static final Set<String> FAULTS =
            Set.of("org.chaosee.core.jvm.Span", "org.chaosee.core.jvm.CpuBurner", "org.chaosee.core.jvm.MemoryHolder");

    @GET
    public String state() {
        List<Thread> held = held();
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return String.join(
                "\n",
                "nanos=" + System.nanoTime(),
                "cpu="
                        + ProcessHandle.current()
                                .info()
                                .totalCpuDuration()
                                .orElseThrow()
                                .toNanos(),
                "burned=" + cpu(held),
                "used=" + heap.getUsed(),
                "max=" + heap.getMax(),
                "threads=" + ManagementFactory.getThreadMXBean().getThreadCount(),
                "held=" + held.size());
    }

    /** The threads that a fault is at work on, whoever made them. */
    private static List<Thread> held() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread ->
                        Arrays.stream(thread.getValue()).anyMatch(frame -> FAULTS.contains(frame.getClassName())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static long cpu(List<Thread> threads) {
        ThreadMXBean times = ManagementFactory.getThreadMXBean();
        return threads.stream()
                .mapToLong(thread -> times.getThreadCpuTime(thread.getId()))
                .sum();
    }
}
