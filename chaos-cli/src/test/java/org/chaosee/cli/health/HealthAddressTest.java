package org.chaosee.cli.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class HealthAddressTest {

    @Test
    void a_name_may_stand_before_it() {
        assertThat(HealthAddress.of("shop=https://example.org/health?a=b"))
                .isEqualTo(new HealthAddress("shop", URI.create("https://example.org/health?a=b")));
        assertThat(HealthAddress.of("http://localhost:8080/health?a=b").name()).isEqualTo("localhost:8080");
    }

    @Test
    void the_readiness_is_at_the_root_of_the_server() {
        assertThat(HealthAddress.ofServer(URI.create("https://example.org:8443/shop/chaos"))
                        .address())
                .hasToString("https://example.org:8443/health/ready");
    }

    @Test
    void names_are_told_apart() {
        List<HealthAddress> addresses = List.of(
                HealthAddress.of("http://localhost/a"),
                HealthAddress.of("http://localhost/b"),
                HealthAddress.of("http://localhost/c"));
        assertThat(HealthAddress.named(addresses, List.of()))
                .extracting(HealthAddress::name)
                .containsExactly("localhost", "http://localhost/b", "http://localhost/c");
        assertThat(HealthAddress.named(addresses, List.of("one")))
                .extracting(HealthAddress::name)
                .containsExactly("one", "localhost", "http://localhost/c");
    }
}
