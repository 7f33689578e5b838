package org.chaosee.proxy.http;

import org.chaosee.proxy.control.Proxies;
import org.chaosee.proxy.json.BadBodyException;
import org.chaosee.proxy.json.Json;
import org.chaosee.proxy.json.Members;

/** The routes that the original doesn't have: {@code /seed}, {@code /timeline} and {@code /traffic}. */
final class ReportResource {

    private final Proxies proxies;
    private final Json json;

    ReportResource(Proxies proxies, Json json) {
        this.proxies = proxies;
        this.json = json;
    }

    Reply timeline(Call call) {
        return Reply.json(200, json.text(json.timeline(proxies.timeline())));
    }

    Reply traffic(Call call) {
        return Reply.json(200, json.text(json.traffic(proxies.traffic())));
    }

    Reply seed(Call call) {
        return Reply.json(200, json.text(json.object().put("seed", proxies.seed())));
    }

    Reply newSeed(Call call) {
        Long seed = Members.of(call.json(), "").whole("seed");
        if (seed == null) {
            throw new BadBodyException("/seed must be a whole number of 64 bits, and is absent");
        }
        proxies.seed(seed);
        return seed(call);
    }
}
