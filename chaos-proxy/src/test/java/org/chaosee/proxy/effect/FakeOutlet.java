package org.chaosee.proxy.effect;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.List;

/** Notes what comes, and when: {@code 100:text}, {@code 100:STREAM}. */
final class FakeOutlet implements Outlet {

    private final FakeLink link;
    private final List<String> events = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    FakeOutlet(FakeLink link) {
        this.link = link;
    }

    @Override
    public void data(ByteBuf data, long time) {
        String piece = data.toString(US_ASCII);
        data.release();
        text.append(piece);
        events.add(link.millis() + ":" + piece);
    }

    @Override
    public void end(End end) {
        events.add(link.millis() + ":" + end);
    }

    /** What has come since this was asked last. */
    List<String> events() {
        List<String> latest = List.copyOf(events);
        events.clear();
        return latest;
    }

    String text() {
        return text.toString();
    }
}
