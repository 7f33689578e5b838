package org.chaosee.admin.resource;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chaosee.api.node.ChaosNode;
import org.chaosee.core.node.NodeList;
import org.jspecify.annotations.Nullable;

/** A node as a document. */
final class NodeWriter {

    private NodeWriter() {}

    static Map<String, @Nullable Object> write(NodeList.SeenNode seen) {
        ChaosNode node = seen.node();
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("name", node.name());
        document.put("instance", node.instance().toString());
        document.put("application", node.application());
        document.put("version", node.version());
        document.put("startedAt", node.startedAt().toString());
        document.put("seenAt", node.seenAt().toString());
        document.put("silent", seen.silent());
        document.put("clockOffset", node.clockOffset().toString());
        document.put("revision", node.revision());
        document.put("current", seen.current());
        document.put("injections", node.injections());
        document.put("state", node.state().id());
        document.put("cause", node.cause());
        document.put("storms", node.storms());
        return document;
    }
}
