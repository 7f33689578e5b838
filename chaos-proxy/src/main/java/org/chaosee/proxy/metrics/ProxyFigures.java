package org.chaosee.proxy.metrics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.chaosee.proxy.report.AddressTraffic;
import org.chaosee.proxy.report.ProxyTraffic;
import org.chaosee.proxy.report.StreamTraffic;

/** What has gone through the proxies; one without a connection so far has no samples. */
final class ProxyFigures {

    private final PrometheusText text;
    private final List<ProxyTraffic> proxies;

    ProxyFigures(PrometheusText text, List<ProxyTraffic> traffic) {
        this.text = text;
        this.proxies = traffic.stream().filter(proxy -> proxy.connections() > 0).toList();
    }

    void write() {
        bytes(
                "toxiproxy_proxy_received_bytes_total",
                "Bytes read from the sending side, also those that were dropped afterwards",
                StreamTraffic::received);
        bytes("toxiproxy_proxy_sent_bytes_total", "Bytes written to the receiving side", StreamTraffic::sent);
        connections(
                "chaos_proxy_connections_total",
                "counter",
                "Connections that were accepted",
                ProxyTraffic::connections);
        connections("chaos_proxy_connections_open", "gauge", "Connections that are open", ProxyTraffic::open);
        toxics("chaos_proxy_toxic_connections_total", "Connections on which the toxic has had an effect");
    }

    private void bytes(String name, String help, ToLongFunction<StreamTraffic> value) {
        text.metric(name, "counter", help);
        for (ProxyTraffic proxy : proxies) {
            for (AddressTraffic address : proxy.addresses()) {
                for (StreamTraffic stream : address.streams()) {
                    text.sample(name, labels(proxy, address, stream), value.applyAsLong(stream));
                }
            }
        }
    }

    private static Map<String, String> labels(ProxyTraffic proxy, AddressTraffic address, StreamTraffic stream) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("direction", stream.direction().name().toLowerCase(Locale.ROOT));
        labels.put("listener", address.listen());
        labels.put("proxy", proxy.proxy());
        labels.put("upstream", address.upstream());
        return labels;
    }

    private void connections(String name, String type, String help, ToLongFunction<ProxyTraffic> value) {
        text.metric(name, type, help);
        proxies.forEach(proxy -> text.sample(name, Map.of("proxy", proxy.proxy()), value.applyAsLong(proxy)));
    }

    private void toxics(String name, String help) {
        text.metric(name, "counter", help);
        for (ProxyTraffic proxy : proxies) {
            proxy.affected().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(toxic -> {
                        Map<String, String> labels = new LinkedHashMap<>();
                        labels.put("proxy", proxy.proxy());
                        labels.put("toxic", toxic.getKey());
                        text.sample(name, labels, toxic.getValue());
                    });
        }
    }
}
