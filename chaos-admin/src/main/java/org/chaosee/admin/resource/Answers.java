package org.chaosee.admin.resource;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.chaosee.admin.json.JsonWriter;
import org.chaosee.core.control.ActionService;
import org.chaosee.core.store.VersionedAction;
import org.jspecify.annotations.Nullable;

/** Answers with a JSON document. */
final class Answers {

    private Answers() {}

    static Response ok(Map<String, @Nullable Object> tree) {
        return json(Response.ok(), tree).build();
    }

    /** Something new, and where it is. */
    static Response created(URI location, Map<String, @Nullable Object> tree) {
        return json(Response.created(location), tree).build();
    }

    /** An action, tagged with its version. */
    static Response action(Response.ResponseBuilder response, VersionedAction versioned, ActionService actions) {
        return json(response, actions.write(versioned.action()))
                .tag(tag(versioned))
                .build();
    }

    static EntityTag tag(VersionedAction versioned) {
        return new EntityTag(Long.toString(versioned.version()));
    }

    private static Response.ResponseBuilder json(Response.ResponseBuilder response, Map<String, ?> tree) {
        return response.type(MediaType.APPLICATION_JSON_TYPE).entity(JsonWriter.bytes(tree));
    }
}
