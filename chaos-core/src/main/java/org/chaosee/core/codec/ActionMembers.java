package org.chaosee.core.codec;

import java.util.List;

/** The names of an action's members. */
final class ActionMembers {

    static final String ID = "id";
    static final String NAME = "name";
    static final String DESCRIPTION = "description";
    static final String ENABLED = "enabled";
    static final String DRY_RUN = "dryRun";
    static final String TARGET = "target";
    static final String SCOPE = "scope";
    static final String TRIGGER = "trigger";
    static final String FAULT = "fault";
    static final String PHASE = "phase";
    static final String SEED = "seed";
    static final String EXPIRES_AT = "expiresAt";
    static final String REASON = "reason";
    static final String CREATED_BY = "createdBy";
    static final String CREATED_AT = "createdAt";
    static final String UPDATED_AT = "updatedAt";
    static final String ARMED_AT = "armedAt";
    static final String STORM = "storm";

    /** In the order of the documentation. */
    static final List<String> ALL = List.of(
            ID,
            NAME,
            DESCRIPTION,
            ENABLED,
            DRY_RUN,
            TARGET,
            SCOPE,
            TRIGGER,
            FAULT,
            PHASE,
            SEED,
            EXPIRES_AT,
            REASON,
            CREATED_BY,
            CREATED_AT,
            UPDATED_AT,
            ARMED_AT,
            STORM);

    private ActionMembers() {}
}
