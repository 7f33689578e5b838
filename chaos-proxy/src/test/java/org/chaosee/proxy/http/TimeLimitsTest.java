package org.chaosee.proxy.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimeLimitsTest {

    private final TimeLimits limits = new TimeLimits(Duration.ofSeconds(60), Duration.ofSeconds(15));
    private final EmbeddedChannel channel = new EmbeddedChannel();

    @BeforeEach
    void open() {
        channel.freezeTime();
        channel.pipeline().addLast(limits);
        channel.pipeline().fireChannelActive();
    }

    private void pass(long seconds) {
        channel.advanceTimeBy(seconds, TimeUnit.SECONDS);
        channel.runPendingTasks();
    }

    private void read() {
        channel.writeInbound(Unpooled.buffer().writeByte(1));
    }

    @Test
    void aConnectionWithoutRequestsIsClosed() {
        pass(59);
        assertThat(channel.isOpen()).isTrue();
        pass(2);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void aRequestThatTricklesInIsClosed() {
        pass(50);
        for (int i = 0; i < 14; i++) {
            read();
            pass(1);
        }
        assertThat(channel.isOpen()).isTrue();
        read();
        pass(1);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void aCallMayTakeItsTime() {
        read();
        limits.complete();
        pass(100);
        assertThat(channel.isOpen()).isTrue();
        limits.replied(channel.pipeline().context(limits));
        pass(61);
        assertThat(channel.isOpen()).isFalse();
    }
}
