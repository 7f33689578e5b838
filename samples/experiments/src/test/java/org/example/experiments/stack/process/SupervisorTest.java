package org.example.experiments.stack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.example.experiments.stack.StackException;
import org.example.experiments.stack.file.Events;
import org.example.experiments.stack.file.PidFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class SupervisorTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final BackOff AT_ONCE = new BackOff(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofHours(1));

    /** Far beyond what a system gives away. */
    private static final long FIRST_PID = Integer.MAX_VALUE - 1000L;

    @TempDir
    private Path directory;

    private final FakePart part = new FakePart();
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private Supervisor supervisor;

    @BeforeEach
    void makeDirectories() throws IOException {
        Files.createDirectories(directory.resolve("run"));
        Files.createDirectories(directory.resolve("log"));
    }

    @AfterEach
    void close() {
        supervisor.close();
    }

    @Test
    void thePartIsReadyWhenItSaysSo() throws InterruptedException {
        start(AT_ONCE);
        FakeProcess process = part.next();

        process.say("wait");
        process.say("ready");
        supervisor.awaitReady(PATIENCE);

        assertThat(told.take()).isEqualTo("ready");
        assertThat(directory.resolve("log/fake.log")).hasContent("wait\nready\n");
        assertThat(new PidFile(directory.resolve("run"), "fake").read()).hasValue(process.pid());
    }

    @Test
    void whatDiesIsStartedAgainUnderANewId() throws InterruptedException {
        start(AT_ONCE);
        part.next().die(137);

        FakeProcess second = part.next();
        second.say("ready");
        supervisor.awaitReady(PATIENCE);

        assertThat(List.of(told.take(), told.take())).containsExactly("gone", "ready");
        assertThat(new PidFile(directory.resolve("run"), "fake").read()).hasValue(second.pid());
        assertThat(events()).containsExactly("started", "died", "restarted", "ready");
    }

    @Test
    void theCodeOfTheWatchedProcessIsTheOneThatCounts() throws Exception {
        start(AT_ONCE);
        FakeProcess watcher = part.next();
        watcher.say("code 137");
        watcher.die(1);
        part.next();

        assertThat(Files.readString(directory.resolve("events.jsonl"))).contains("\"event\": \"died\", \"code\": 137");
    }

    @Test
    void whatIsClosedStaysClosed() throws InterruptedException {
        start(AT_ONCE);
        part.next();

        supervisor.close();

        assertThat(told.take()).isEqualTo("gone");
        assertThat(part.started).isEmpty();
        assertThat(events()).containsExactly("started", "stopped");
        assertThat(directory.resolve("run")).isEmptyDirectory();
    }

    @Test
    void closingEndsTheWaitForAnotherStart() throws InterruptedException {
        Duration forEver = Duration.ofDays(1);
        start(new BackOff(forEver, forEver, forEver));
        part.next().die(1);
        assertThat(told.take()).isEqualTo("gone");

        supervisor.close();

        assertThat(part.started).isEmpty();
    }

    @Test
    void aPartThatDiesAgainAndAgainBeforeItWasReadyIsGivenUp() throws InterruptedException {
        start(AT_ONCE);
        for (int death = 1; death <= 3; death++) {
            part.next().die(7);
        }

        assertThatThrownBy(() -> supervisor.awaitReady(PATIENCE))
                .isInstanceOf(StackException.class)
                .hasMessageStartingWith("fake has died 3 times, the last time with exit code 7: ");
    }

    @Test
    void aPartThatCanNotBeStartedIsTold() {
        part.broken = true;
        start(AT_ONCE);

        assertThatThrownBy(() -> supervisor.awaitReady(PATIENCE))
                .isInstanceOf(StackException.class)
                .hasMessage("fake can't be started: no such program");
    }

    @Test
    void whatCanNotBeNotedIsStartedAgain() throws Exception {
        start(AT_ONCE);
        FakeProcess first = part.next();
        first.say("ready");
        supervisor.awaitReady(PATIENCE);
        Files.move(directory.resolve("run"), directory.resolve("aside"));

        first.die(137);

        FakeProcess nobodyFindsIt = part.next();
        assertThat(part.next()).as("it is tried again").isNotNull();
        assertThat(nobodyFindsIt.isAlive()).isFalse();
    }

    @Test
    void whatCanNeverBeNotedIsNotWaitedFor() throws Exception {
        Files.move(directory.resolve("run"), directory.resolve("aside"));
        start(AT_ONCE);

        assertThatThrownBy(() -> supervisor.awaitReady(PATIENCE))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("fake has died 3 times, the last time as its start could not be noted: ");
    }

    private void start(BackOff backOff) {
        supervisor = new Supervisor(
                part,
                directory,
                new Events(directory.resolve("events.jsonl"), Clock.systemUTC()),
                backOff,
                new Part.Listener() {
                    @Override
                    public void isReady() {
                        told.add("ready");
                    }

                    @Override
                    public void isGone() {
                        told.add("gone");
                    }
                });
        supervisor.start();
    }

    private List<String> events() {
        try {
            return Files.readAllLines(directory.resolve("events.jsonl")).stream()
                    .map(line -> line.replaceAll(".*\"event\": \"(\\w+)\".*", "$1"))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class FakePart implements Part {

        private final BlockingQueue<FakeProcess> started = new LinkedBlockingQueue<>();
        private long pid = FIRST_PID;
        private volatile boolean broken;

        /** Waits for the next start. */
        FakeProcess next() throws InterruptedException {
            FakeProcess process = started.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(process).isNotNull();
            return process;
        }

        @Override
        public String name() {
            return "fake";
        }

        @Override
        public Process start() throws IOException {
            if (broken) {
                throw new IOException("no such program");
            }
            FakeProcess process = new FakeProcess(pid++);
            started.add(process);
            return process;
        }

        @Override
        public boolean saysReady(String line) {
            return line.equals("ready");
        }

        @Override
        public OptionalInt exitCode(String line) {
            return line.startsWith("code ") ? OptionalInt.of(Integer.parseInt(line.substring(5))) : OptionalInt.empty();
        }
    }
}
