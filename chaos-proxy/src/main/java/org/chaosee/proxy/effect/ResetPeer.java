package org.chaosee.proxy.effect;

import org.chaosee.proxy.model.Toxic;

/**
 * The first piece, or the end, starts a clock, and at its end the connection is reset. What comes meanwhile is held and not
 * dropped, for if the toxic is removed in time, the connection lives on.
 */
final class ResetPeer extends HoldingEffect {

    private long timeout;
    private boolean triggered;
    private long trigger;

    ResetPeer(Toxic toxic, Site site) {
        super(site);
        read(toxic);
    }

    @Override
    void update(Toxic toxic) {
        read(toxic);
        if (triggered) {
            advance();
        }
    }

    private void read(Toxic toxic) {
        timeout = Nanos.ofMillis(toxic.attribute("timeout"));
    }

    @Override
    void advance() {
        if (!triggered) {
            triggered = true;
            trigger = link().nanoTime();
        }
        long due = trigger + timeout;
        if (due - link().nanoTime() > 0) {
            wakeAt(due);
        } else {
            sleep();
            acts();
            link().reset();
        }
    }
}
