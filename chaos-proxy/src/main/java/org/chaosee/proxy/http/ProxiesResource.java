package org.chaosee.proxy.http;

import org.chaosee.proxy.control.Proxies;
import org.chaosee.proxy.json.Json;
import org.chaosee.proxy.json.ProxyForm;

/** {@code /proxies}. */
final class ProxiesResource {

    private final Proxies proxies;
    private final Json json;

    ProxiesResource(Proxies proxies, Json json) {
        this.proxies = proxies;
        this.json = json;
    }

    Reply list(Call call) {
        return Reply.json(200, json.text(json.byName(proxies.all())));
    }

    Reply create(Call call) {
        return Reply.json(
                201,
                json.text(json.proxy(proxies.create(ProxyForm.of(call.json()).spec()))));
    }
}
