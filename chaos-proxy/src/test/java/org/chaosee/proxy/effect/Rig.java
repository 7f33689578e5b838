package org.chaosee.proxy.effect;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chaosee.proxy.model.Direction;
import org.chaosee.proxy.model.Toxic;
import org.chaosee.proxy.model.ToxicPatch;
import org.chaosee.proxy.model.ToxicType;

/** A chain for what goes to the client, in a time that stands still. */
final class Rig {

    private final FakeLink link = new FakeLink();
    private final FakeOutlet outlet = new FakeOutlet(link);
    private final List<String> acted = new ArrayList<>();
    private final List<ByteBuf> sent = new ArrayList<>();
    private final Chain chain;
    private List<Placed> toxics = List.of();
    private long lastId;

    Rig() {
        this(1);
    }

    Rig(long connection) {
        chain = new Chain(Direction.DOWNSTREAM, new Origin("p", connection, acted::add), link, outlet);
    }

    FakeLink link() {
        return link;
    }

    Chain chain() {
        return chain;
    }

    List<String> acted() {
        return acted;
    }

    String text() {
        return outlet.text();
    }

    /** What has come out since this was asked last. */
    List<String> out() {
        return outlet.events();
    }

    Rig add(String name, ToxicType type, Map<String, Long> attributes) {
        return add(name, type, 1, attributes);
    }

    Rig add(String name, ToxicType type, double toxicity, Map<String, Long> attributes) {
        List<Placed> changed = new ArrayList<>(toxics);
        changed.add(new Placed(++lastId, 0, new Toxic(name, type, "downstream", (float) toxicity, attributes), 1));
        return conform(changed);
    }

    void update(String name, Map<String, Long> attributes) {
        update(name, new ToxicPatch(null, attributes));
    }

    void toxicity(String name, double toxicity) {
        update(name, new ToxicPatch((float) toxicity, Map.of()));
    }

    void remove(String name) {
        List<Placed> changed = new ArrayList<>(toxics);
        changed.removeIf(placed -> placed.toxic().name().equals(name));
        conform(changed);
    }

    void send(String text) {
        ByteBuf data = Unpooled.copiedBuffer(text, US_ASCII);
        sent.add(data);
        chain.data(data, link.nanoTime());
    }

    void end() {
        chain.end(End.STREAM);
    }

    void passMillis(long millis) {
        link.passMillis(millis);
    }

    /** Nothing is held, everything was released, and no alarm is left. */
    void assertDone() {
        assertThat(chain.held()).isZero();
        assertThat(sent).allMatch(data -> data.refCnt() == 0);
        assertThat(link.alarms()).isZero();
    }

    static Toxic toxic(String name, ToxicType type, Map<String, Long> attributes) {
        return new Toxic(name, type, "downstream", 1, attributes);
    }

    private void update(String name, ToxicPatch patch) {
        List<Placed> changed = new ArrayList<>(toxics);
        changed.replaceAll(placed -> placed.toxic().name().equals(name)
                ? placed.updated(placed.toxic().with(patch))
                : placed);
        conform(changed);
    }

    private Rig conform(List<Placed> changed) {
        toxics = List.copyOf(changed);
        chain.conform(toxics);
        return this;
    }
}
