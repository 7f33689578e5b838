package org.chaosee.proxy.http;

import org.chaosee.proxy.control.Proxies;
import org.chaosee.proxy.json.Json;
import org.chaosee.proxy.json.ToxicForm;
import org.chaosee.proxy.model.Toxic;
import org.chaosee.proxy.model.ToxicPatch;

/** {@code /proxies/{p}/toxics/{t}}. */
final class ToxicResource {

    private final Proxies proxies;
    private final Json json;

    ToxicResource(Proxies proxies, Json json) {
        this.proxies = proxies;
        this.json = json;
    }

    Reply show(Call call) {
        return reply(proxies.toxic(call.proxy(), call.toxic()));
    }

    Reply update(Call call) {
        Toxic present = proxies.toxic(call.proxy(), call.toxic());
        ToxicPatch patch = ToxicForm.patch(present.type(), call.json());
        return reply(proxies.updateToxic(call.proxy(), call.toxic(), patch));
    }

    Reply delete(Call call) {
        proxies.removeToxic(call.proxy(), call.toxic());
        return Reply.empty(204);
    }

    private Reply reply(Toxic toxic) {
        return Reply.json(200, json.text(json.toxic(toxic)));
    }
}
