package org.chaosee.it.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.chaosee.it.shop.fixture.Figures;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Threads that are held, when, and until when. */
class ThreadsIT extends JvmContract {

    private static final String HOLD = "\"type\": \"threads\", \"count\": 25, \"duration\": \"PT10M\"";
    private static final int MANY = 1000;
    private static final long SOON = 20_000;
    private static final long A_WHILE = 500;

    @Deployment(testable = false)
    static WebArchive host() {
        return JvmContract.host();
    }

    @Test
    void theyAreHeldUntilTheActionIsDisabledOrDeleted() {
        Machine before = machine();
        assertThat(before.held()).isZero();
        create(HOLD);
        awaitHeld(25);
        Machine during = machine();
        awaitInjections(1);
        admin().enable(ACTION, false);
        awaitHeld(0);
        admin().enable(ACTION, true);
        awaitHeld(25);
        awaitInjections(2);
        admin().delete(ACTION);
        awaitHeld(0);

        Figures.note(
                "threads of the server",
                before.threads() + " before, " + during.threads() + " during, "
                        + machine().threads() + " after");
    }

    @Test
    void theyAreGivenBackWhenTheActionExpires() {
        Instant expiry = Instant.now().plusSeconds(6);
        create(HOLD, "\"expiresAt\": \"" + expiry + "\", ");
        awaitHeld(25);
        awaitHeld(0);

        assertThat(Instant.now()).isAfterOrEqualTo(expiry);
        assertThat(admin().actions()).isEqualTo(1);
    }

    @Test
    void theyAreHeldFromItsTimeOn() {
        Instant from = Instant.now().plusSeconds(3);
        create(HOLD, "\"trigger\": {\"from\": \"" + from + "\"}, ");
        awaitHeld(25);

        assertThat(Instant.now()).isAfterOrEqualTo(from);
    }

    @Test
    void theyAreHeldOnAScheduleAgainAndAgain() {
        create(
                "\"type\": \"threads\", \"count\": 5, \"duration\": \"PT0.5S\"",
                "\"trigger\": {\"schedule\": \"*/2 * * * * *\", \"maxInjections\": 2}, ");
        awaitInjections(2);
        awaitHeld(0);
    }

    @Test
    void allOfTheServersThreadsAreHeldAndItsOtherWorkComesToNothing() {
        assertThat(managed(SOON)).isEqualTo("done");
        create("\"type\": \"threads\", \"count\": " + MANY + ", \"managed\": true, \"duration\": \"PT10M\"");
        awaitInjections(1);
        String other = managed(A_WHILE);
        Machine during = machine();
        assertThat(during.held()).isPositive().isLessThan(MANY);
        assertThat(other).isIn("waits", "refused");

        admin().delete(ACTION);
        awaitHeld(0);
        assertThat(managed(SOON)).isEqualTo("done");
        Figures.note("managed threads of the server", during.held() + " held, other work " + other);
    }

    private String managed(long millis) {
        return http().get("/api/work/managed?millis=" + millis).body();
    }
}
