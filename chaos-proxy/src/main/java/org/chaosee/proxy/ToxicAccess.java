package org.chaosee.proxy;

import java.util.Map;
import org.chaosee.proxy.control.Proxies;
import org.chaosee.proxy.model.ToxicPatch;
import org.jspecify.annotations.Nullable;

/** The way to one toxic. */
record ToxicAccess(Proxies proxies, String proxy, String toxic) {

    void set(String attribute, long value) {
        update(null, Map.of(attribute, value));
    }

    void toxicity(double share) {
        update((float) share, Map.of());
    }

    void remove() {
        proxies.removeToxic(proxy, toxic);
    }

    private void update(@Nullable Float toxicity, Map<String, Long> attributes) {
        proxies.updateToxic(proxy, toxic, new ToxicPatch(toxicity, attributes));
    }
}
