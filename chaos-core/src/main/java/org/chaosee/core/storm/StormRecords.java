package org.chaosee.core.storm;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chaosee.api.audit.AuditEntry;
import org.chaosee.api.audit.AuditEvent;
import org.chaosee.api.storm.Storm;
import org.chaosee.core.audit.Initiator;
import org.chaosee.core.audit.Recorder;
import org.jspecify.annotations.Nullable;

/**
 * What goes on record of storms: one entry for each beginning and each end, and none for their single actions.
 *
 * @param recorder words it
 */
record StormRecords(Recorder recorder) {

    AuditEntry begun(Storm storm, Initiator initiator) {
        return recorder.entry(AuditEvent.STORM_BEGUN, storm.name(), null, null, document(storm), initiator);
    }

    AuditEntry ended(Storm storm, Initiator initiator) {
        return recorder.entry(AuditEvent.STORM_ENDED, storm.name(), null, document(storm), null, initiator);
    }

    private static Map<String, @Nullable Object> document(Storm storm) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("name", storm.name());
        document.put("users", storm.users());
        document.put("roles", storm.roles());
        document.put("everyone", storm.everyone());
        document.put("begunAt", storm.begunAt().toString());
        document.put("endsAt", storm.endsAt().toString());
        document.put("begunBy", storm.begunBy());
        return document;
    }
}
