package org.chaosee.proxy.effect;

import org.chaosee.proxy.model.Toxic;

/** Which effect a toxic has. */
final class Effects {

    private Effects() {}

    static Effect of(Toxic toxic, Site site) {
        return switch (toxic.type()) {
            case LATENCY -> new Latency(toxic, site);
            case BANDWIDTH -> new Bandwidth(toxic, site);
            case SLOW_CLOSE -> new SlowClose(toxic, site);
            case TIMEOUT -> new Timeout(toxic, site);
            case RESET_PEER -> new ResetPeer(toxic, site);
            case SLICER -> new Slicer(toxic, site);
            case LIMIT_DATA -> new LimitData(toxic, site);
            case NOOP -> new Noop(site);
            case CORRUPT -> new Corrupt(toxic, site);
            case STALL -> new Stall(toxic, site);
        };
    }
}
