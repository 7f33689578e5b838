package org.chaosee.proxy.http;

import org.chaosee.proxy.control.Proxies;
import org.chaosee.proxy.json.Json;
import org.chaosee.proxy.json.ProxyForm;

/** {@code /proxies/{p}}. */
final class ProxyResource {

    private final Proxies proxies;
    private final Json json;

    ProxyResource(Proxies proxies, Json json) {
        this.proxies = proxies;
        this.json = json;
    }

    Reply show(Call call) {
        return Reply.json(200, json.text(json.proxy(proxies.get(call.proxy()))));
    }

    Reply update(Call call) {
        // That there is none comes to light before the body does.
        proxies.get(call.proxy());
        ProxyForm form = ProxyForm.of(call.json());
        return Reply.json(200, json.text(json.proxy(proxies.update(call.proxy(), form.patch()))));
    }

    Reply delete(Call call) {
        proxies.delete(call.proxy());
        return Reply.empty(204);
    }
}
