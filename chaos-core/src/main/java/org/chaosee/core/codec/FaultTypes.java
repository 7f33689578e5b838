package org.chaosee.core.codec;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chaosee.api.Kind;
import org.chaosee.api.fault.AbortFault;
import org.chaosee.api.fault.CpuFault;
import org.chaosee.api.fault.DatabaseFault;
import org.chaosee.api.fault.ExceptionFault;
import org.chaosee.api.fault.ExitFault;
import org.chaosee.api.fault.HeadersFault;
import org.chaosee.api.fault.LatencyFault;
import org.chaosee.api.fault.MemoryFault;
import org.chaosee.api.fault.ThreadsFault;
import org.chaosee.api.fault.ThrottleFault;
import org.chaosee.api.fault.TruncateFault;

/** Which types of faults there are for which kind of fault points. */
public final class FaultTypes {

    /** They change an answer. */
    private static final List<String> ANSWER = List.of(ThrottleFault.TYPE, TruncateFault.TYPE, HeadersFault.TYPE);

    private FaultTypes() {}

    /** The types of faults that fault points of that kind can carry out, in the order of display. */
    public static List<String> of(Kind kind) {
        return switch (kind) {
            case HTTP, CLIENT ->
                Stream.concat(Stream.of(LatencyFault.TYPE, AbortFault.TYPE, ExceptionFault.TYPE), ANSWER.stream())
                        .toList();
            case BEAN -> List.of(LatencyFault.TYPE, ExceptionFault.TYPE);
            case JPA -> withDatabaseFaults(EnumSet.allOf(DatabaseFault.class));
            case JDBC -> withDatabaseFaults(EnumSet.complementOf(EnumSet.of(DatabaseFault.OPTIMISTIC_LOCK)));
            case JVM -> List.of(CpuFault.TYPE, MemoryFault.TYPE, ThreadsFault.TYPE, ExitFault.TYPE);
        };
    }

    /** The types of faults of all kinds, in the order of display. */
    public static List<String> all() {
        return Arrays.stream(Kind.values())
                .flatMap(kind -> of(kind).stream())
                .distinct()
                .toList();
    }

    /** The types of faults that can be in a storm: those of calls, but not those that need telling what to change. */
    public static List<String> ofStorms() {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind != Kind.JVM)
                .flatMap(kind -> of(kind).stream())
                .distinct()
                .filter(type -> !ANSWER.contains(type))
                .toList();
    }

    private static List<String> withDatabaseFaults(Set<DatabaseFault> faults) {
        return Stream.concat(
                        Stream.of(LatencyFault.TYPE, ExceptionFault.TYPE),
                        faults.stream().map(DatabaseFault::type))
                .toList();
    }
}
