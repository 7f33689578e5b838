package org.chaosee.core.codec;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chaosee.api.Phase;
import org.chaosee.api.Scope;
import org.chaosee.api.Target;
import org.chaosee.api.Trigger;
import org.chaosee.api.control.ActionRequest;
import org.chaosee.api.fault.Fault;
import org.jspecify.annotations.Nullable;

/** Writes what is asked for by Java values as the document that asks for the same. */
public final class RequestWriter {

    private RequestWriter() {}

    /** The members of the request, as a plain tree. */
    public static Map<String, @Nullable Object> write(ActionRequest request) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        request.members().forEach((name, value) -> tree.put(name, plain(value)));
        return tree;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Target target) {
            return TargetCodec.write(target);
        }
        if (value instanceof Scope scope) {
            return ScopeCodec.write(scope);
        }
        if (value instanceof Trigger trigger) {
            return TriggerCodec.write(trigger);
        }
        if (value instanceof Fault fault) {
            return FaultCodec.write(fault);
        }
        if (value instanceof Phase phase) {
            return phase.id();
        }
        return value instanceof Instant instant ? instant.toString() : value;
    }
}
