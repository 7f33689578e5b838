package org.chaosee.proxy.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chaosee.proxy.control.Proxies;
import org.chaosee.proxy.json.Json;
import org.chaosee.proxy.metrics.Metrics;

/** All routes there are, and what answers them. */
final class Routes {

    private Routes() {}

    static List<Route> of(Proxies proxies, Metrics metrics, Json json, Errors errors, String version) {
        ProxiesResource all = new ProxiesResource(proxies, json);
        ProxyResource one = new ProxyResource(proxies, json);
        ToxicsResource toxics = new ToxicsResource(proxies, json, errors);
        ToxicResource toxic = new ToxicResource(proxies, json);
        PopulateResource populate = new PopulateResource(proxies, json, errors);
        ReportResource report = new ReportResource(proxies, json);
        List<Route> routes = new ArrayList<>(List.of(
                Route.of("/version", Map.of("GET", call -> version(json, version))),
                Route.of("/proxies", Map.of("GET", all::list, "POST", all::create)),
                Route.of(
                        "/proxies/{p}",
                        Map.of("GET", one::show, "POST", one::update, "PATCH", one::update, "DELETE", one::delete)),
                Route.of("/proxies/{p}/toxics", Map.of("GET", toxics::list, "POST", toxics::create)),
                Route.of(
                        "/proxies/{p}/toxics/{t}",
                        Map.of(
                                "GET", toxic::show,
                                "POST", toxic::update,
                                "PATCH", toxic::update,
                                "DELETE", toxic::delete)),
                Route.of("/populate", Map.of("POST", populate::populate)),
                Route.of("/reset", Map.of("POST", call -> reset(proxies))),
                Route.of("/timeline", Map.of("GET", report::timeline)),
                Route.of("/traffic", Map.of("GET", report::traffic)),
                Route.of("/seed", Map.of("GET", report::seed, "POST", report::newSeed))));
        if (metrics.isOn()) {
            routes.add(Route.of("/metrics", Map.of(Route.ANY_VERB, call -> metrics(metrics))));
        }
        return List.copyOf(routes);
    }

    private static Reply version(Json json, String version) {
        return Reply.of(
                200, "application/json;charset=utf-8", json.text(json.object().put("version", version)));
    }

    private static Reply reset(Proxies proxies) {
        proxies.reset();
        return Reply.empty(204);
    }

    private static Reply metrics(Metrics metrics) {
        return Reply.of(200, Metrics.CONTENT_TYPE, metrics.text());
    }
}
