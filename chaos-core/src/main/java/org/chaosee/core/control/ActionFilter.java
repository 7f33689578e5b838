package org.chaosee.core.control;

import org.chaosee.api.ChaosAction;
import org.chaosee.api.Kind;
import org.chaosee.core.glob.Glob;
import org.jspecify.annotations.Nullable;

/**
 * Selects actions; what is null selects all.
 *
 * @param kind of that kind
 * @param enabled enabled, or disabled
 * @param fault with that type of fault
 * @param storm of that storm
 * @param name with a name that matches that glob
 */
public record ActionFilter(
        @Nullable Kind kind,
        @Nullable Boolean enabled,
        @Nullable String fault,
        @Nullable String storm,
        @Nullable String name) {

    public static final ActionFilter ALL = new ActionFilter(null, null, null, null, null);

    public boolean selects(ChaosAction action) {
        return (kind == null || action.target().kind() == kind)
                && (enabled == null || action.enabled() == enabled)
                && (fault == null || action.fault().type().equals(fault))
                && (storm == null || storm.equals(action.storm()))
                && (name == null || Glob.of(name, Glob.NO_SEPARATOR).matches(action.name()));
    }
}
