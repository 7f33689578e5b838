package org.chaosee.proxy.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;

class AllowedUpstreamsTest {

    private static final AllowedUpstreams POLICY = new AllowedUpstreams(List.of("DB:5432", "10.0.0.1", "[::1]:80"));

    private static boolean allows(String host, byte[] address, int port) throws UnknownHostException {
        return POLICY.allows(new InetSocketAddress(InetAddress.getByAddress(host, address), port));
    }

    @Test
    void namesAndAddressesAreCompared() throws UnknownHostException {
        byte[] ten = {10, 0, 0, 1};
        byte[] eleven = {10, 0, 0, 11};
        byte[] one = new byte[16];
        one[15] = 1;
        assertThat(allows("db", eleven, 5432)).isTrue();
        assertThat(allows("db", eleven, 5433)).isFalse();
        assertThat(allows("db.evil.example", eleven, 5432)).isFalse();
        assertThat(allows("10.0.0.1", ten, 1)).isTrue();
        assertThat(allows("another.name", ten, 1)).isTrue();
        assertThat(allows("localhost", one, 80)).isTrue();
        assertThat(allows("localhost", one, 81)).isFalse();
    }
}
