package org.chaosee.cli.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.chaosee.cli.command.watch.StandIn;
import org.chaosee.cli.command.watch.StandIn.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class HealthWatchTest {

    @Test
    void it_can_be_stopped_while_an_address_hangs() throws InterruptedException {
        CountDownLatch hangs = new CountDownLatch(1);
        try (StandIn server = new StandIn()) {
            server.at("/well", n -> Answer.of(200)).at("/hangs", n -> {
                hangs.countDown();
                try {
                    Thread.currentThread().join();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return Answer.of(200);
            });
            HealthWatch watch = new HealthWatch(
                    List.of(
                            HealthAddress.of("well=" + server.address() + "/well"),
                            HealthAddress.of("hangs=" + server.address() + "/hangs")),
                    Duration.ofMillis(10),
                    Duration.ofMinutes(1),
                    new Silence(),
                    Clock.systemUTC());
            Thread stopper = new Thread(() -> {
                try {
                    hangs.await();
                    while (!watch.summaries().get(0).isHealthy(null)) {
                        Thread.onSpinWait();
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                watch.stop();
            });
            stopper.start();
            watch.watch(Duration.ofMinutes(10), 0);
            assertThat(watch.summaries().get(0).requests()).isPositive();
            assertThat(watch.summaries().get(1).requests())
                    .as("what is being asked doesn't count")
                    .isZero();
            assertThat(watch.summaries().get(1).isHealthy(null)).isFalse();
        }
    }

    private static final class Silence implements HealthListener {

        @Override
        public void changed(Instant at, String name, boolean up, String cause) {
            // Not of interest here.
        }

        @Override
        public void asked(String name, boolean up, long requests, long failed) {
            // Not of interest here.
        }
    }
}
