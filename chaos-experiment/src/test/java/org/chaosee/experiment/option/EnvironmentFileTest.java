package org.chaosee.experiment.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EnvironmentFileTest {

    @Test
    void each_line_is_a_variable() {
        assertThat(EnvironmentFile.parse("# the shop\nSHOP = north\n\nPIN=a=b\n"))
                .containsEntry("SHOP", "north")
                .containsEntry("PIN", "a=b")
                .hasSize(2);
    }

    @Test
    void a_line_without_a_name_is_refused() {
        assertThatThrownBy(() -> EnvironmentFile.parse("=x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EnvironmentFile.parse("x")).isInstanceOf(IllegalArgumentException.class);
    }
}
