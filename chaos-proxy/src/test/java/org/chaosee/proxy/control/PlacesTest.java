package org.chaosee.proxy.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.chaosee.proxy.relay.Resolver;
import org.junit.jupiter.api.Test;

class PlacesTest {

    @Test
    void what_is_no_name_is_known_also_when_time_is_over() {
        try (Resolver resolver = new Resolver()) {
            Places places = new Places(resolver, Duration.ZERO);
            assertThat(places.listen("127.0.0.1:5").getPort()).isEqualTo(5);
            assertThat(places.sameUpstream("127.0.0.1:5", "127.0.0.1:05")).isTrue();
        }
    }

    @Test
    void any_interface_is_the_same_however_it_is_written() {
        try (Resolver resolver = new Resolver()) {
            Places places = new Places(resolver, Duration.ZERO);
            for (String any : new String[] {"[::]:5", "0.0.0.0:5", "[0:0:0:0:0:0:0:0]:5"}) {
                assertThat(places.listen(any)).isEqualTo(places.listen(":5"));
            }
        }
    }
}
