package org.chaosee.proxy.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.chaosee.proxy.relay.Awaiting.await;

import io.netty.channel.epoll.Epoll;
import java.io.IOException;
import java.util.Map;
import org.chaosee.proxy.control.ProxySettings;
import org.chaosee.proxy.model.Toxic;
import org.chaosee.proxy.model.ToxicType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A side that has ended its own stream, and then resets, while nobody sends it anything. Only epoll can tell. */
class HalfClosedResetTest {

    private final Bench bench = new Bench(ProxySettings.defaults().withThreads(1));

    @BeforeEach
    void requireEpoll() {
        assumeThat(Epoll.isAvailable()).isTrue();
    }

    @AfterEach
    void close() throws IOException {
        bench.close();
    }

    @Test
    void the_connection_is_over() throws Exception {
        Pair pair = bench.connect();
        pair.client().send("ask");
        pair.client().endOutput();
        assertThat(pair.server().receiveAll()).isEqualTo("ask");
        pair.client().reset();
        await(() -> bench.traffic().open() == 0);
    }

    @Test
    void what_it_had_said_still_arrives() throws Exception {
        Pair pair = bench.connect();
        bench.proxies()
                .addToxic("p", new Toxic("hold", ToxicType.SLOW_CLOSE, "upstream", 1, Map.of("delay", 3_600_000L)));
        pair.client().send("ask");
        pair.client().endOutput();
        assertThat(pair.server().receive(3)).isEqualTo("ask");
        pair.client().reset();
        bench.proxies().removeToxic("p", "hold");
        assertThat(pair.server().receiveAll()).isEmpty();
        await(() -> bench.traffic().open() == 0);
    }
}
