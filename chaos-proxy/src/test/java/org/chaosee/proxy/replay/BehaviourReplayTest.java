package org.chaosee.proxy.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import org.chaosee.proxy.main.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each recorded behaviour, against a server of its own; several at a time, as most of their time is waiting.
 *
 * <p>Many are about milliseconds. Something that is only late, while the machine had no time for this process ({@link Stalls}), is
 * measured again, once, with nothing beside it; few may need that. Anything else that deviates is a defect at once: wrong bytes, a
 * wrong end, a wrong answer, or something that comes too early.
 */
@Execution(ExecutionMode.CONCURRENT)
class BehaviourReplayTest {

    private static final long STALL_MILLIS = 4;

    /** Of 148. More of them tell of the proxy, and not of the machine. */
    private static final int MOST_REPEATED = 7;

    private static final ReadWriteLock MACHINE = new ReentrantReadWriteLock(true);
    private static final Set<String> REPEATED = ConcurrentHashMap.newKeySet();

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

    @AfterAll
    static void fewWereRepeated() {
        assertThat(REPEATED).hasSizeLessThanOrEqualTo(MOST_REPEATED);
    }

    @Test
    void allAreHere() {
        assertThat(cases()).hasSize(148);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isAsRecorded(String name) throws Exception {
        Outcome first = measure(name, MACHINE.readLock());
        if (first.isExcused()) {
            REPEATED.add(name);
            Outcome second = measure(name, MACHINE.writeLock());
            assertThat(second.deviation()).as(name + ", after " + first).isNull();
        } else {
            assertThat(first.deviation()).as(name).isNull();
        }
    }

    private static Outcome measure(String name, Lock lock) throws Exception {
        lock.lock();
        try {
            return play(name);
        } finally {
            lock.unlock();
        }
    }

    private static Outcome play(String name) throws Exception {
        JsonNode recorded = Cases.read("behaviour", name);
        List<String> flags = new ArrayList<>();
        recorded.path("server").path("args").forEach(flag -> flags.add(flag.textValue()));
        try (RunningServer server = RunningServer.start(flags.toArray(String[]::new));
                Scenario scenario = new Scenario(recorded, server.port());
                Stalls stalls = new Stalls()) {
            Deviation deviation = scenario.play();
            return new Outcome(deviation, deviation == null ? 0 : stalls.worstMillis());
        }
    }

    /**
     * How a scenario went.
     *
     * @param deviation what isn't as it was recorded; null when all is
     * @param stallMillis how long the machine had no time for a thread that wanted to run, all in all
     */
    private record Outcome(Deviation deviation, long stallMillis) {

        boolean isExcused() {
            return deviation != null && deviation.late() && stallMillis >= STALL_MILLIS;
        }
    }
}
