package org.chaosee.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class TurnTest {

    private final Semaphore turns = new Semaphore(0);
    private final AtomicBoolean done = new AtomicBoolean();

    @Test
    void what_is_given_up_before_it_began_is_never_done() {
        Turn<Void> turn = new Turn<>(this::work, turns);
        turn.giveUp();
        assertThat(turns.availablePermits()).isEqualTo(1);
        assertThatThrownBy(turn::call).isInstanceOf(CancellationException.class);
        assertThat(done).isFalse();
        assertThat(turns.availablePermits()).isEqualTo(1);
    }

    @Test
    void what_has_begun_keeps_its_turn_until_it_is_done() throws Exception {
        AtomicReference<Turn<Void>> turn = new AtomicReference<>();
        turn.set(new Turn<>(
                () -> {
                    turn.get().giveUp();
                    assertThat(turns.availablePermits()).isZero();
                    return work();
                },
                turns));
        turn.get().call();
        assertThat(done).isTrue();
        assertThat(turns.availablePermits()).isEqualTo(1);
    }

    @Test
    void what_fails_gives_its_turn_back() {
        Turn<Void> turn = new Turn<>(
                () -> {
                    throw new IllegalStateException();
                },
                turns);
        assertThatThrownBy(turn::call).isInstanceOf(IllegalStateException.class);
        assertThat(turns.availablePermits()).isEqualTo(1);
    }

    private Void work() {
        done.set(true);
        return null;
    }
}
