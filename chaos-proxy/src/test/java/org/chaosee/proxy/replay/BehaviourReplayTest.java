package org.chaosee.proxy.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import org.chaosee.proxy.main.RunningServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each recorded behaviour, against a server of its own; several at a time, as most of their time is waiting.
 *
 * <p>Many are about milliseconds. What was measured while the machine demonstrably had no time for this process ({@link Stalls}) is
 * no measurement: it is repeated, with nothing beside it. A deviation on a machine that has time is one at once.
 */
@Execution(ExecutionMode.CONCURRENT)
class BehaviourReplayTest {

    private static final int MEASUREMENTS = 6;
    private static final long STALL_MILLIS = 4;
    private static final ReadWriteLock MACHINE = new ReentrantReadWriteLock(true);

    static Stream<String> cases() {
        return Cases.names("behaviour");
    }

    /** Their times are those of a process that has run for a while. */
    @BeforeAll
    static void warmUp() throws Exception {
        for (String name : List.of("plain-integrity", "latency-jitter", "plain-many-connections", "slicer-no-delay")) {
            play(name);
        }
    }

    @Test
    void allAreHere() {
        assertThat(cases()).hasSize(148);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isAsRecorded(String name) throws Exception {
        List<String> deviations = new ArrayList<>();
        boolean stalled = true;
        while (stalled && deviations.size() < MEASUREMENTS) {
            Lock lock = deviations.isEmpty() ? MACHINE.readLock() : MACHINE.writeLock();
            lock.lock();
            try {
                Outcome outcome = play(name);
                if (outcome.deviation() == null) {
                    return;
                }
                stalled = outcome.stallMillis() >= STALL_MILLIS;
                deviations.add(outcome.toString());
            } finally {
                lock.unlock();
            }
        }
        assertThat(deviations).as(name).isEmpty();
    }

    private static Outcome play(String name) throws Exception {
        JsonNode recorded = Cases.read("behaviour", name);
        List<String> flags = new ArrayList<>();
        recorded.path("server").path("args").forEach(flag -> flags.add(flag.textValue()));
        try (RunningServer server = RunningServer.start(flags.toArray(String[]::new));
                Scenario scenario = new Scenario(recorded, server.port());
                Stalls stalls = new Stalls()) {
            String deviation = scenario.play();
            return new Outcome(deviation, deviation == null ? 0 : stalls.worstMillis());
        }
    }

    /**
     * How a scenario went.
     *
     * @param deviation what isn't as it was recorded; null when all is
     * @param stallMillis how long the machine had no time for a thread that wanted to run
     */
    private record Outcome(String deviation, long stallMillis) {}
}
