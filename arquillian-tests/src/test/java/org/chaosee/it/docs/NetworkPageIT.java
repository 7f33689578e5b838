package org.chaosee.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BiFunction;
import org.chaosee.it.proxy.fixture.ProxiedShop;
import org.chaosee.it.shop.fixture.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every {@code curl} of the how-to for the proxy works on a shop behind one, and answers what the page says. */
class NetworkPageIT {

    @RegisterExtension
    static final ProxiedShop SHOP = new ProxiedShop();

    private static final int API = 8474;

    @Test
    void theHowTo() {
        try (Reader reader = Reader.ofPorts(NetworkPageIT::server)) {
            assertThat(reader.follow(Page.read("docs/howto/network-chaos.md"))).isGreaterThan(10);
        }
    }

    private static BiFunction<String, String, Request> server(int port) {
        return port == API ? SHOP::proxy : SHOP::request;
    }
}
