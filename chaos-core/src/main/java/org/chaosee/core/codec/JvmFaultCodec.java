package org.chaosee.core.codec;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.chaosee.api.fault.CpuFault;
import org.chaosee.api.fault.ExitFault;
import org.chaosee.api.fault.Fault;
import org.chaosee.api.fault.MemoryFault;
import org.chaosee.api.fault.ThreadsFault;
import org.chaosee.core.settings.Limits;
import org.chaosee.core.tree.Members;
import org.chaosee.core.tree.Node;
import org.chaosee.core.tree.Numbers;
import org.chaosee.core.tree.Times;
import org.jspecify.annotations.Nullable;

/**
 * Faults of the JVM.
 *
 * @param limits how long they may last, and how much they may take
 * @param exitAllowed whether the process may be ended
 */
record JvmFaultCodec(Limits limits, boolean exitAllowed) {

    private static final String LOAD = "load";
    private static final String CORES = "cores";
    private static final String FRACTION = "fraction";
    private static final String FLOOR_MIB = "floorMib";
    private static final String COUNT = "count";
    private static final String MANAGED = "managed";
    private static final String DURATION = "duration";
    private static final String CODE = "code";
    private static final String HALT = "halt";

    private static final Duration SHORTEST = Duration.ofMillis(100);

    /** A violation of the type, where the type itself is read elsewhere. */
    private static final String TYPE = "type";

    /** The members of faults of that type, besides the type; none of a type that is not one of the JVM's. */
    static List<String> members(String type) {
        return switch (type) {
            case CpuFault.TYPE -> List.of(LOAD, CORES, DURATION);
            case MemoryFault.TYPE -> List.of(FRACTION, FLOOR_MIB, DURATION);
            case ThreadsFault.TYPE -> List.of(COUNT, MANAGED, DURATION);
            case ExitFault.TYPE -> List.of(CODE, HALT);
            default -> List.of();
        };
    }

    /** @throws IllegalArgumentException when that type is not one of the JVM's */
    Fault read(String type, Members members) {
        return switch (type) {
            case CpuFault.TYPE -> cpu(members);
            case MemoryFault.TYPE -> memory(members);
            case ThreadsFault.TYPE -> threads(members);
            case ExitFault.TYPE -> exit(members);
            default -> throw new IllegalArgumentException(type);
        };
    }

    /** Whether it is a fault of the JVM, whose members are in the tree then. */
    static boolean write(Fault fault, Map<String, @Nullable Object> tree) {
        if (fault instanceof CpuFault cpu) {
            tree.put(LOAD, decimal(cpu.load()));
            tree.put(CORES, cpu.cores());
            tree.put(DURATION, cpu.duration().toString());
        } else if (fault instanceof MemoryFault memory) {
            tree.put(FRACTION, decimal(memory.fraction()));
            tree.put(FLOOR_MIB, memory.floorMib());
            tree.put(DURATION, memory.duration().toString());
        } else if (fault instanceof ThreadsFault threads) {
            tree.put(COUNT, threads.count());
            tree.put(MANAGED, threads.managed());
            tree.put(DURATION, threads.duration().toString());
        } else if (fault instanceof ExitFault exit) {
            tree.put(CODE, exit.code());
            tree.put(HALT, exit.halt());
        } else {
            return false;
        }
        return true;
    }

    private CpuFault cpu(Members members) {
        return new CpuFault(
                fraction(members.get(LOAD), limits.maxCpuLoad(), CpuFault.MAX_LOAD, "chaos.limits.max-cpu-load"),
                Numbers.integer(members.get(CORES), 1, CpuFault.MAX_CORES),
                duration(members, CpuFault.DEFAULT_DURATION));
    }

    private MemoryFault memory(Members members) {
        Integer floor = Numbers.integer(members.get(FLOOR_MIB), MemoryFault.MIN_FLOOR_MIB, Integer.MAX_VALUE);
        return new MemoryFault(
                fraction(
                        members.get(FRACTION),
                        limits.maxMemoryFraction(),
                        MemoryFault.MAX_FRACTION,
                        "chaos.limits.max-memory-fraction"),
                floor == null ? MemoryFault.DEFAULT_FLOOR_MIB : floor,
                duration(members, MemoryFault.DEFAULT_DURATION));
    }

    private ThreadsFault threads(Members members) {
        Integer count = Numbers.integer(members.get(COUNT), 1, ThreadsFault.MAX_COUNT);
        return new ThreadsFault(
                count == null ? ThreadsFault.DEFAULT_COUNT : count,
                Boolean.TRUE.equals(members.get(MANAGED).flag()),
                duration(members, ThreadsFault.DEFAULT_DURATION));
    }

    private ExitFault exit(Members members) {
        if (!exitAllowed) {
            members.get(TYPE)
                    .refuse("a fault that leaves the process alive; ending it takes chaos.jvm.exit-allowed=true in the"
                            + " configuration");
        }
        Integer code = Numbers.integer(members.get(CODE), 0, ExitFault.MAX_CODE);
        return new ExitFault(
                code == null ? ExitFault.DEFAULT_CODE : code,
                Boolean.TRUE.equals(members.get(HALT).flag()));
    }

    /** A fraction, which has to be there. The key is named only where it could allow more. */
    private static double fraction(Node node, double limit, double max, String key) {
        Double given = Numbers.fraction(node, limit, limit < max ? " (" + key + ")" : "");
        node.require("a number above 0");
        return given == null ? limit : given;
    }

    private Duration duration(Members members, Duration standard) {
        Duration longest = limits.maxExpiry();
        Duration given =
                Times.duration(members.get(DURATION), SHORTEST, longest, longest + " (chaos.limits.max-expiry)");
        if (given != null) {
            return given;
        }
        return standard.compareTo(longest) > 0 ? longest : standard;
    }

    /** With as many decimals as it has. */
    private static BigDecimal decimal(double fraction) {
        return BigDecimal.valueOf(fraction).stripTrailingZeros();
    }
}
