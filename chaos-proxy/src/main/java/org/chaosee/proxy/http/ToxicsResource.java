package org.chaosee.proxy.http;

import org.chaosee.proxy.control.Proxies;
import org.chaosee.proxy.json.Json;
import org.chaosee.proxy.json.ToxicForm;
import org.chaosee.proxy.model.ProxyState;

/** {@code /proxies/{p}/toxics}. */
final class ToxicsResource {

    private final Proxies proxies;
    private final Json json;
    private final Errors errors;

    ToxicsResource(Proxies proxies, Json json, Errors errors) {
        this.proxies = proxies;
        this.json = json;
        this.errors = errors;
    }

    Reply list(Call call) {
        return Reply.json(200, json.text(json.toxics(proxies.get(call.proxy()).toxics())));
    }

    Reply create(Call call) {
        ProxyState proxy = proxies.get(call.proxy());
        ToxicForm form = ToxicForm.of(call.json());
        if (proxy.toxics().stream().anyMatch(toxic -> toxic.name().equals(form.name()))) {
            return errors.reply(409, "toxic already exists");
        }
        return Reply.json(200, json.text(json.toxic(proxies.addToxic(call.proxy(), form.toxic()))));
    }
}
