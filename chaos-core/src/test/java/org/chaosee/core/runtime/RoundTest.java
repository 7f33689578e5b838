package org.chaosee.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundTest {

    private final List<String> taken = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();

    @Test
    void takes_its_steps_in_order() {
        new Round(List.of(() -> taken.add("look"), () -> taken.add("tell")), failures::add).tick();

        assertThat(taken).containsExactly("look", "tell");
        assertThat(failures).isEmpty();
    }

    @Test
    void a_step_that_breaks_keeps_none_of_the_others_from_being_taken() {
        IllegalStateException broken = new IllegalStateException("broken");
        Error missing = new NoClassDefFoundError("gone");

        new Round(
                        List.of(
                                () -> {
                                    throw broken;
                                },
                                () -> {
                                    throw missing;
                                },
                                () -> taken.add("tell")),
                        failures::add)
                .tick();

        assertThat(taken).containsExactly("tell");
        assertThat(failures).containsExactly(broken, missing);
    }
}
