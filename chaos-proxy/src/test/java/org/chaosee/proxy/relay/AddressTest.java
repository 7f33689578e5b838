package org.chaosee.proxy.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.util.NetUtil;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @Test
    void host_and_port_are_read() {
        assertThat(Address.of("db.example:5432")).isEqualTo(new Address("db.example", 5432));
        assertThat(Address.of("[::1]:80")).isEqualTo(new Address("::1", 80));
        assertThat(Address.of(":80")).isEqualTo(new Address("", 80));
        assertThat(Address.of("")).isEqualTo(new Address("", 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "a:99999", "a:", "a:http", "a:-1", "::1:80", "[::1:80", "a:+1", "a:1e3"})
    void anything_else_is_refused(String text) {
        assertThatThrownBy(() -> Address.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text);
    }

    @Test
    void a_bound_address_is_shown_with_brackets_where_they_are_needed() {
        assertThat(shown("127.0.0.1")).isEqualTo("127.0.0.1:80");
        assertThat(shown("::1")).isEqualTo("[::1]:80");
        assertThat(shown("0.0.0.0")).isEqualTo("[::]:80");
    }

    private static String shown(String address) {
        return Address.text(new InetSocketAddress(NetUtil.createInetAddressFromIpAddressString(address), 80));
    }
}
