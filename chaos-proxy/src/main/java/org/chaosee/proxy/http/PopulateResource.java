package org.chaosee.proxy.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.chaosee.proxy.control.FailedException;
import org.chaosee.proxy.control.Proxies;
import org.chaosee.proxy.json.Json;
import org.chaosee.proxy.json.ProxyForm;
import org.chaosee.proxy.model.ProxyState;

/** {@code /populate}: its errors tell, too, what was done. */
final class PopulateResource {

    private final Proxies proxies;
    private final Json json;
    private final Errors errors;

    PopulateResource(Proxies proxies, Json json, Errors errors) {
        this.proxies = proxies;
        this.json = json;
        this.errors = errors;
    }

    Reply populate(Call call) {
        try {
            List<ProxyState> done = proxies.populate(ProxyForm.list(call.json()));
            return Reply.json(201, json.text(json.object().set("proxies", list(done))));
        } catch (RuntimeException e) {
            List<ProxyState> done = e instanceof FailedException failed ? failed.done() : List.of();
            ObjectNode body = errors.body(errors.status(e), errors.message(e));
            return Reply.json(errors.status(e), json.text(body.set("proxies", list(done))));
        }
    }

    /** As in the original, none is null rather than an empty array. */
    private JsonNode list(List<ProxyState> done) {
        return done.isEmpty() ? NullNode.getInstance() : json.proxies(done);
    }
}
