package org.chaosee.proxy.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chaosee.proxy.model.InvalidException;
import org.chaosee.proxy.model.ProxyPatch;
import org.chaosee.proxy.model.ProxySpec;
import org.jspecify.annotations.Nullable;

/**
 * A proxy as a request, or a configuration file, names it. The types of all members have been looked at; whether the required
 * ones are there has not.
 */
public record ProxyForm(
        @Nullable String name,
        @Nullable String listen,
        @Nullable String upstream,
        @Nullable Boolean enabled) {

    /**
     * What a request says.
     *
     * @throws BadBodyException when it isn't an object, or a member has the wrong type
     */
    public static ProxyForm of(JsonNode value) {
        return of(value, "");
    }

    private static ProxyForm of(JsonNode value, String place) {
        Members members = Members.of(value, place);
        return new ProxyForm(
                members.text("name"), members.text("listen"), members.text("upstream"), members.flag("enabled"));
    }

    /**
     * A list of proxies, all of which are complete.
     *
     * @throws BadBodyException when it isn't an array of objects, or a member has the wrong type
     * @throws InvalidException when a required member is missing, or one is too long; the message names the proxy by its number, from 1
     */
    public static List<ProxySpec> list(JsonNode value) {
        if (!value.isArray()) {
            if (value.isNull()) {
                return List.of();
            }
            throw new BadBodyException("it must be an array of proxies");
        }
        List<ProxyForm> forms = new ArrayList<>();
        for (JsonNode each : value) {
            forms.add(of(each, "/" + forms.size()));
        }
        List<ProxySpec> specs = new ArrayList<>();
        for (ProxyForm form : forms) {
            try {
                specs.add(form.spec());
            } catch (InvalidException e) {
                throw new InvalidException(e.getMessage() + " at proxy " + (specs.size() + 1));
            }
        }
        return specs;
    }

    /**
     * As a new proxy.
     *
     * @throws InvalidException when the name or the upstream is missing, or a text too long
     */
    public ProxySpec spec() {
        return new ProxySpec(
                Objects.requireNonNullElse(name, ""),
                Objects.requireNonNullElse(listen, ""),
                Objects.requireNonNullElse(upstream, ""),
                enabled == null || enabled);
    }

    /**
     * For a proxy that there is already; the name is ignored.
     *
     * @throws InvalidException when an address is too long
     */
    public ProxyPatch patch() {
        return new ProxyPatch(listen, upstream, enabled);
    }
}
