package org.chaosee.proxy.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is kept for a report, or as a proxy, is small, whatever a request says. */
class LimitsTest {

    private static final String NAME = "n".repeat(255);
    private static final String ADDRESS = "a".repeat(1022) + ":1";

    @Test
    void names_and_addresses_of_the_largest_size_are_taken() {
        assertThat(new ProxySpec(NAME, ADDRESS, ADDRESS, true).name()).isEqualTo(NAME);
        assertThat(new ProxyPatch(ADDRESS, ADDRESS, null).upstream()).isEqualTo(ADDRESS);
        assertThat(new ProxyPatch(null, null, true).upstream()).isNull();
        assertThat(toxic(NAME).name()).isEqualTo(NAME);
    }

    @Test
    void longer_ones_are_refused_in_a_sentence() {
        String address = "x" + ADDRESS;
        assertThatThrownBy(() -> new ProxySpec(NAME + "x", "", ADDRESS, true))
                .isInstanceOf(InvalidException.class)
                .hasMessage("name must have at most 255 characters, and has 256");
        assertThatThrownBy(() -> new ProxySpec(NAME, "", address, true))
                .isInstanceOf(InvalidException.class)
                .hasMessage("upstream must have at most 1024 characters, and has 1025");
        assertThatThrownBy(() -> new ProxySpec(NAME, address, ADDRESS, true))
                .isInstanceOf(InvalidException.class)
                .hasMessage("listen must have at most 1024 characters, and has 1025");
        assertThatThrownBy(() -> new ProxyPatch(address, null, null)).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> new ProxyPatch(null, address, null)).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> toxic(NAME + "x")).isInstanceOf(InvalidException.class);
    }

    private static Toxic toxic(String name) {
        return new Toxic(name, ToxicType.NOOP, "upstream", 1, Map.of());
    }
}
