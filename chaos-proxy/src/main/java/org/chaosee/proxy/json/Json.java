package org.chaosee.proxy.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chaosee.proxy.model.ProxyState;
import org.chaosee.proxy.model.Toxic;
import org.chaosee.proxy.report.ProxyTraffic;
import org.chaosee.proxy.report.TimelineEntry;

/** Writes what replies tell. Thread-safe. */
public final class Json {

    // The JDK's own way of writing a float isn't always the shortest.
    private final ObjectMapper mapper = JsonMapper.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();
    private final JsonNodeFactory nodes = mapper.getNodeFactory();

    public String text(JsonNode value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of plain values can't be written", e);
        }
    }

    public ObjectNode object() {
        return nodes.objectNode();
    }

    /** All proxies by their names. */
    public ObjectNode byName(List<ProxyState> proxies) {
        ObjectNode result = object();
        proxies.forEach(proxy -> result.set(proxy.name(), proxy(proxy)));
        return result;
    }

    /** In their order. */
    public ArrayNode proxies(List<ProxyState> proxies) {
        ArrayNode result = nodes.arrayNode();
        proxies.forEach(proxy -> result.add(proxy(proxy)));
        return result;
    }

    public ObjectNode proxy(ProxyState proxy) {
        ObjectNode result = object();
        result.put("name", proxy.name());
        result.put("listen", proxy.listen());
        result.put("upstream", proxy.upstream());
        result.put("enabled", proxy.enabled());
        result.set("toxics", toxics(proxy.toxics()));
        return result;
    }

    /** In their order. */
    public ArrayNode toxics(List<Toxic> toxics) {
        ArrayNode result = nodes.arrayNode();
        toxics.forEach(toxic -> result.add(toxic(toxic)));
        return result;
    }

    public ObjectNode toxic(Toxic toxic) {
        ObjectNode result = object();
        ObjectNode attributes = result.putObject("attributes");
        toxic.attributes().forEach(attributes::put);
        result.put("name", toxic.name());
        result.put("type", toxic.type().label());
        result.put("stream", toxic.stream());
        result.set("toxicity", number(toxic.toxicity()));
        return result;
    }

    private JsonNode number(float value) {
        return value == Math.rint(value) ? nodes.numberNode((long) value) : nodes.numberNode(value);
    }

    public ArrayNode timeline(List<TimelineEntry> entries) {
        ArrayNode result = nodes.arrayNode();
        for (TimelineEntry entry : entries) {
            ObjectNode each = result.addObject();
            each.put("at", entry.at().toString());
            each.put("event", entry.event());
            each.put("proxy", entry.proxy());
            each.put("toxic", entry.toxic());
            each.put("detail", entry.detail());
        }
        return result;
    }

    public ArrayNode traffic(List<ProxyTraffic> traffic) {
        ArrayNode result = nodes.arrayNode();
        traffic.forEach(proxy -> result.add(traffic(proxy)));
        return result;
    }

    private ObjectNode traffic(ProxyTraffic proxy) {
        ObjectNode result = object();
        result.put("proxy", proxy.proxy());
        result.put("listen", proxy.listen());
        result.put("upstream", proxy.upstream());
        result.put("open", proxy.open());
        result.put("connections", proxy.connections());
        result.put("refused", proxy.refused());
        ArrayNode streams = result.putArray("streams");
        proxy.streams()
                .forEach(stream -> streams.addObject()
                        .put("direction", stream.direction().name().toLowerCase(Locale.ROOT))
                        .put("received", stream.received())
                        .put("sent", stream.sent()));
        ObjectNode affected = result.putObject("affected");
        proxy.affected().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(toxic -> affected.put(toxic.getKey(), toxic.getValue()));
        return result;
    }
}
