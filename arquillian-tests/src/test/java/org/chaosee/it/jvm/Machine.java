package org.chaosee.it.jvm;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chaosee.it.hosts.fixture.Http;

/**
 * What a server's JVM was at, at one moment.
 *
 * @param nanos when
 * @param cpu the processor time of the process so far, in nanoseconds
 * @param burned that of the threads that faults are at work on
 * @param used how many bytes of the heap are in use
 * @param max how many it may have
 * @param threads how many there are
 * @param held how many of them faults are at work on
 */
record Machine(long nanos, long cpu, long burned, long used, long max, int threads, int held) {

    static Machine of(Http http) {
        Map<String, Long> values = http.get("/api/machine")
                .body()
                .lines()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> Long.valueOf(pair[1])));
        Function<String, Long> value = values::get;
        return new Machine(
                value.apply("nanos"),
                value.apply("cpu"),
                value.apply("burned"),
                value.apply("used"),
                value.apply("max"),
                Math.toIntExact(value.apply("threads")),
                Math.toIntExact(value.apply("held")));
    }

    /** The share of one core that the process has had since then. */
    double cpuSince(Machine earlier) {
        return (double) (cpu - earlier.cpu) / (nanos - earlier.nanos);
    }

    /** The share of one core that the faults have had since then. */
    double burnedSince(Machine earlier) {
        return (double) (burned - earlier.burned) / (nanos - earlier.nanos);
    }

    /** The share of the largest heap that is in use. */
    double heap() {
        return (double) used / max;
    }
}
