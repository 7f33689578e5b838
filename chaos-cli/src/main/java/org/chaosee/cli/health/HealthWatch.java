package org.chaosee.cli.health;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.chaosee.cli.observe.HealthProbe;

/**
 * Asks addresses for their health, each by a thread of its own, so that one that hangs doesn't keep the others waiting. An
 * address whose answer takes longer than the interval is asked again at the next one; nothing is made up for.
 */
public final class HealthWatch {

    private final List<HealthAddress> addresses;
    private final Duration interval;
    private final Duration timeout;
    private final HealthListener listener;
    private final Clock clock;
    private final List<Tally> tallies = new ArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean stopped;

    /**
     * Nothing is asked yet.
     *
     * @param interval from one question to the next
     * @param timeout for each answer
     */
    public HealthWatch(
            List<HealthAddress> addresses, Duration interval, Duration timeout, HealthListener listener, Clock clock) {
        this.addresses = List.copyOf(addresses);
        this.interval = interval;
        this.timeout = timeout;
        this.listener = listener;
        this.clock = clock;
        this.addresses.forEach(address -> tallies.add(new Tally(address)));
    }

    /**
     * Watches until the time is over, or it {@linkplain #stop() is stopped}. What was asked in time is waited for.
     *
     * @param consecutive it also ends when all addresses have succeeded so many times in a row; 0 for never
     */
    public void watch(Duration time, int consecutive) throws InterruptedException {
        HttpClient http = HttpClient.newBuilder().connectTimeout(timeout).build();
        long end = System.nanoTime() + time.toNanos();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < addresses.size(); i++) {
            HealthAddress address = addresses.get(i);
            HealthProbe probe = new HealthProbe(address.name(), address.address(), timeout, http, clock);
            Tally tally = tallies.get(i);
            Thread thread = new Thread(() -> askAgainAndAgain(probe, tally, end, consecutive), "health");
            thread.setDaemon(true);
            threads.add(thread);
        }
        threads.forEach(Thread::start);
        over.await(time.toNanos(), TimeUnit.NANOSECONDS);
        if (over.getCount() == 0) {
            threads.forEach(Thread::interrupt);
        }
        for (Thread thread : threads) {
            while (thread.isAlive() && !(stopped && over.getCount() == 0)) {
                thread.join(100);
            }
        }
        over.countDown();
    }

    /** Ends the watch at once; what is being asked doesn't count. May be called by any thread. */
    public void stop() {
        stopped = true;
        over.countDown();
    }

    /** Whether each address has succeeded so many times in a row. */
    public boolean isHealthy(int consecutive) {
        return tallies.stream().allMatch(tally -> tally.inARow() >= consecutive);
    }

    /** In the order of the addresses. */
    public List<HealthSummary> summaries() {
        Instant now = clock.instant();
        return tallies.stream().map(tally -> tally.summary(now)).toList();
    }

    private void askAgainAndAgain(HealthProbe probe, Tally tally, long end, int consecutive) {
        long next = System.nanoTime();
        try {
            do {
                tell(probe.ask(), tally, consecutive);
                long now = System.nanoTime();
                // The next one of the beats that is still to come.
                next += interval.toNanos() * Math.max(1, (now - next) / interval.toNanos() + 1);
                if (next - end >= 0) {
                    return;
                }
            } while (!over.await(next - System.nanoTime(), TimeUnit.NANOSECONDS));
        } catch (InterruptedException | CancellationException e) {
            // The watch has ended.
        }
    }

    private synchronized void tell(ObjectNode answer, Tally tally, int consecutive) {
        if (over.getCount() == 0) {
            return;
        }
        String name = answer.path("name").asText();
        boolean up = answer.path("up").asBoolean();
        if (tally.add(answer)) {
            Instant at = Instant.parse(answer.path("at").asText());
            listener.changed(at, name, up, up ? "" : Tally.cause(answer));
        }
        listener.asked(name, up, tally.requests(), tally.failed());
        if (consecutive > 0 && isHealthy(consecutive)) {
            over.countDown();
        }
    }
}
