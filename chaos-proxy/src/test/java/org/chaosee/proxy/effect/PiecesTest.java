package org.chaosee.proxy.effect;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chaosee.proxy.model.Direction;
import org.chaosee.proxy.model.ToxicType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is held costs about what it is said to cost, however small its pieces are. */
class PiecesTest {

    private static final int READ = 32 * 1024;

    private final Rig rig = new Rig();
    private final List<ByteBuf> sent = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(names = {"LATENCY", "BANDWIDTH", "RESET_PEER", "SLICER"})
    void a_small_piece_does_not_pin_what_it_was_read_into(ToxicType type) {
        rig.add("t", type, Map.of("latency", 1000L, "timeout", 1000L, "average_size", 10L, "delay", 1_000_000L));
        rig.send("x"); // After that a slicer holds.
        for (int i = 0; i < 100; i++) {
            read("a");
        }
        assertThat(sent).allMatch(data -> data.refCnt() == 0);
        assertThat(rig.chain().held()).isBetween(100L * 100, 101L * 1000);
    }

    @Test
    void parts_of_a_small_piece_do_not_pin_it() {
        rig.add("s", ToxicType.SLICER, Map.of("average_size", 1L));
        rig.add("l", ToxicType.LATENCY, Map.of("latency", 1000L));
        read("ab");
        assertThat(sent).allMatch(data -> data.refCnt() == 0);
        rig.passMillis(1000);
        assertThat(rig.out()).containsExactly("1000:a", "1000:b");
        rig.assertDone();
    }

    @Test
    void a_large_piece_is_held_as_it_is() {
        rig.add("l", ToxicType.LATENCY, Map.of("latency", 1000L));
        read("a".repeat(READ / 2));
        assertThat(sent).allMatch(data -> data.refCnt() == 1);
        assertThat(rig.chain().held()).isBetween(READ / 2L, READ / 2L + 1000);
    }

    @Test
    void what_is_not_held_is_not_copied() {
        List<ByteBuf> out = new ArrayList<>();
        FakeLink link = new FakeLink();
        Chain chain = new Chain(Direction.DOWNSTREAM, new Origin("p", 1, name -> {}), link, new Outlet() {
            @Override
            public void data(ByteBuf data, long time) {
                out.add(data);
            }

            @Override
            public void end(End end) {
                throw new IllegalStateException();
            }
        });
        chain.conform(List.of(
                new Placed(1, 0, Rig.toxic("l", ToxicType.LATENCY, Map.of()), 1),
                new Placed(2, 0, Rig.toxic("s", ToxicType.SLICER, Map.of()), 1)));
        ByteBuf data = Unpooled.buffer(READ).writeByte('a');
        chain.data(data, 0);
        assertThat(out).hasSize(1).first().isSameAs(data);
        data.release();
    }

    private void read(String text) {
        ByteBuf data = Unpooled.buffer(READ);
        data.writeCharSequence(text, US_ASCII);
        sent.add(data);
        rig.chain().data(data, rig.link().nanoTime());
    }
}
