package org.chaosee.load.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusesTest {

    @Test
    void ranges_and_single_ones() {
        Statuses statuses = Statuses.of("200-299, 404");

        assertThat(statuses.contain(200)).isTrue();
        assertThat(statuses.contain(299)).isTrue();
        assertThat(statuses.contain(404)).isTrue();
        assertThat(statuses.contain(300)).isFalse();
        assertThat(statuses.contain(405)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2xx", "200-", "200,", "299-200", "199", "600", "20", "2000"})
    void all_else_is_refused(String text) {
        assertThatThrownBy(() -> Statuses.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
