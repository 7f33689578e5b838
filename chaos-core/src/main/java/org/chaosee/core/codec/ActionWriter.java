package org.chaosee.core.codec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chaosee.api.ChaosAction;
import org.jspecify.annotations.Nullable;

/** Writes whole actions. */
final class ActionWriter {

    private ActionWriter() {}

    static Map<String, @Nullable Object> write(ChaosAction action) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put(ActionMembers.ID, action.id().toString());
        tree.put(ActionMembers.NAME, action.name());
        tree.put(ActionMembers.DESCRIPTION, action.description());
        tree.put(ActionMembers.ENABLED, action.enabled());
        tree.put(ActionMembers.DRY_RUN, action.dryRun());
        tree.put(ActionMembers.TARGET, Collections.unmodifiableMap(TargetCodec.write(action.target())));
        tree.put(ActionMembers.SCOPE, Collections.unmodifiableMap(ScopeCodec.write(action.scope())));
        tree.put(ActionMembers.TRIGGER, Collections.unmodifiableMap(TriggerCodec.write(action.trigger())));
        tree.put(ActionMembers.FAULT, Collections.unmodifiableMap(FaultCodec.write(action.fault())));
        tree.put(ActionMembers.PHASE, action.phase().id());
        tree.put(ActionMembers.SEED, action.seed());
        tree.put(ActionMembers.EXPIRES_AT, action.expiresAt().toString());
        tree.put(ActionMembers.REASON, action.reason());
        tree.put(ActionMembers.CREATED_BY, action.createdBy());
        tree.put(ActionMembers.CREATED_AT, action.createdAt().toString());
        tree.put(ActionMembers.UPDATED_AT, action.updatedAt().toString());
        tree.put(ActionMembers.ARMED_AT, action.armedAt().toString());
        tree.put(ActionMembers.STORM, action.storm());
        return Collections.unmodifiableMap(tree);
    }
}
