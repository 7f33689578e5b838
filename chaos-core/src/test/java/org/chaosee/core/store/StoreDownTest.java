package org.chaosee.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chaosee.core.testing.ActionBuilder.abort;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chaosee.api.spi.StoreUnavailableException;
import org.chaosee.core.log.LogMessage;
import org.chaosee.core.testing.LogCapture;
import org.chaosee.core.testing.TestClock;
import org.chaosee.core.testing.TestNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StoreDownTest {

    @RegisterExtension
    private final LogCapture log = new LogCapture();

    private final TestNode node = new TestNode();

    @Test
    void the_last_plan_stays_in_force_and_the_status_says_why() {
        node.store.put(abort("down").build());
        node.tick();
        Instant lastRefresh = node.clock.instant();
        node.store.down("connection refused");
        node.tick();
        assertThat(node.hits()).containsExactly("down");
        assertThat(node.refresher.status()).isEqualTo(new StoreStatus(false, lastRefresh, "connection refused", 0));
    }

    @Test
    void one_that_never_answered_leaves_an_empty_plan() {
        node.store.down("connection refused");
        node.tick();
        assertThat(node.plan().size()).isZero();
        assertThat(node.refresher.status()).isEqualTo(new StoreStatus(false, null, "connection refused", 0));
    }

    /** As when the application has taken all connections of the pool. */
    @Test
    void one_that_lets_the_node_wait_is_down_until_it_answers() {
        node.refresher.tick();
        Instant answered = node.clock.instant();
        List<StoreStatus> meanwhile = new ArrayList<>();
        node.store.beforeUse(() -> {
            node.clock.advance(Duration.ofSeconds(3));
            meanwhile.add(node.refresher.status());
            node.clock.advance(Duration.ofSeconds(1));
            meanwhile.add(node.refresher.status());
        });
        node.refresher.tick();
        assertThat(meanwhile)
                .containsExactly(
                        new StoreStatus(true, answered, null, 0),
                        new StoreStatus(false, answered, "no answer since " + answered, 0));
        assertThat(node.refresher.status()).isEqualTo(new StoreStatus(true, node.clock.instant(), null, 0));
    }

    @Test
    void it_is_asked_less_and_less_often() {
        node.store.down("connection refused");
        List<Integer> asked = new ArrayList<>();
        for (int second = 0; second < 100; second++) {
            node.refresher.tick();
            if (!node.store.uses().isEmpty()) {
                asked.add(second);
            }
            node.clock.advance(Duration.ofSeconds(1));
        }
        assertThat(asked).containsExactly(0, 1, 3, 7, 15, 31, 61, 91);
    }

    @Test
    void a_clock_that_is_set_forth_and_back_meanwhile_changes_no_pause() {
        node.store.down("connection refused");
        ticks(3);
        node.clock.set(node.clock.instant().plus(Duration.ofHours(1)));
        ticks(3);
        node.clock.set(node.clock.instant().minus(Duration.ofHours(1)));
        node.store.up();
        ticks(30);
        assertThat(node.refresher.status().up()).isTrue();
    }

    @Test
    void a_cause_that_differs_in_figures_only_is_told_of_once() {
        for (int attempt = 1; attempt < 5; attempt++) {
            node.store.down("no connection after " + attempt + "ms");
            ticks(30);
        }
        assertThat(log.lines(LogMessage.STORE_DOWN)).hasSize(1);
        assertThat(node.refresher.status().cause()).isEqualTo("no connection after 4ms");
    }

    @Test
    void when_it_answers_again_changes_are_read_and_pauses_begin_anew() {
        node.store.down("connection refused");
        ticks(10);
        node.store.up();
        node.store.put(abort("down").build());
        ticks(30);
        assertThat(node.hits()).containsExactly("down");
        assertThat(node.refresher.status().up()).isTrue();
        assertThat(node.refresher.status().cause()).isNull();
        node.store.uses();
        node.tick();
        assertThat(node.store.uses()).containsExactly("glance");
    }

    @Test
    void the_log_tells_when_it_went_and_when_it_came_back() {
        node.tick();
        node.store.down("connection refused");
        ticks(60);
        node.store.up();
        ticks(60);
        assertThat(log.lines(LogMessage.STORE_DOWN)).singleElement().asString().contains("connection refused");
        assertThat(log.lines(LogMessage.STORE_UP)).hasSize(1);
    }

    @Test
    void the_log_tells_when_it_came_that_was_not_there_at_the_start() {
        node.store.down("connection refused");
        ticks(5);
        node.store.up();
        ticks(60);
        assertThat(log.lines(LogMessage.STORE_DOWN)).hasSize(1);
        assertThat(log.lines(LogMessage.STORE_UP)).hasSize(1);
    }

    @Test
    void the_log_says_nothing_of_one_that_answers_at_once() {
        ticks(3);
        assertThat(log.lines(LogMessage.STORE_DOWN)).isEmpty();
        assertThat(log.lines(LogMessage.STORE_UP)).isEmpty();
    }

    @Test
    void actions_expire_all_the_same_and_leave_the_plan_even_during_a_long_pause() {
        node.store.put(abort("down").expiresAt(TestClock.START.plusSeconds(40)).build());
        node.tick();
        node.store.down("connection refused");
        ticks(38);
        assertThat(node.plan().size()).isEqualTo(1);
        node.tick();
        assertThat(node.plan().size()).isZero();
        assertThat(node.store.uses()).hasSizeLessThan(10);
    }

    @Test
    void whoever_asks_in_person_is_told() {
        node.store.down("connection refused");
        assertThatThrownBy(node.refresher::refresh)
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessage("connection refused");
        node.store.up();
        assertThat(node.refresher.refresh().actions()).isEmpty();
    }

    /** A scheduled task that throws is never run again. */
    @ParameterizedTest
    @MethodSource("throwables")
    void whatever_a_store_throws_the_next_tick_goes_on(RuntimeException unchecked, Error error) {
        node.store.beforeUse(() -> {
            if (error != null) {
                throw error;
            }
            throw unchecked;
        });
        node.tick();
        assertThat(node.refresher.status().up()).isFalse();
        assertThat(node.refresher.status().cause()).contains(String.valueOf(error != null ? error : unchecked));
        node.store.up();
        node.store.put(abort("down").build());
        ticks(2);
        assertThat(node.hits()).containsExactly("down");
    }

    static Stream<Arguments> throwables() {
        return Stream.of(
                Arguments.of(new IllegalStateException("bug"), null),
                Arguments.of(null, new NoClassDefFoundError("driver")),
                Arguments.of(null, new StackOverflowError()),
                Arguments.of(null, new AssertionError("broken")));
    }

    private void ticks(int count) {
        for (int i = 0; i < count; i++) {
            node.tick();
        }
    }
}
