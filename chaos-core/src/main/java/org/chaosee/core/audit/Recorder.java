package org.chaosee.core.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.audit.AuditEntry;
import org.chaosee.api.audit.AuditEvent;
import org.chaosee.core.codec.ActionCodec;
import org.jspecify.annotations.Nullable;

/** Words what goes on record. Thread-safe. */
public final class Recorder {

    private final ActionCodec codec;
    private final InstantSource clock;
    private final String node;

    /** @param node the name of this node */
    public Recorder(ActionCodec codec, InstantSource clock, String node) {
        this.codec = codec;
        this.clock = clock;
        this.node = node;
    }

    /** A change of an action: from {@code before} to {@code after}, of which one at most is null. */
    public AuditEntry action(
            AuditEvent event, @Nullable ChaosAction before, @Nullable ChaosAction after, Initiator initiator) {
        ChaosAction subject = after != null ? after : before;
        if (subject == null) {
            throw new IllegalArgumentException("no action");
        }
        return entry(
                event,
                subject.name(),
                subject.id(),
                before == null ? null : codec.write(before),
                after == null ? null : codec.write(after),
                initiator);
    }

    /** Anything else than a change of an action. */
    public AuditEntry entry(
            AuditEvent event,
            @Nullable String subject,
            @Nullable UUID subjectId,
            @Nullable Map<String, @Nullable Object> before,
            @Nullable Map<String, @Nullable Object> after,
            Initiator initiator) {
        return new AuditEntry(
                UUID.randomUUID(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                node,
                initiator.actor(),
                event,
                subject,
                subjectId,
                before,
                after,
                initiator.reason());
    }

    /**
     * That an action's time was over. Every node that sees it records it; as the entry's id follows from the action's
     * and its expiry, it is on record once.
     */
    public AuditEntry expiry(ChaosAction expired) {
        Instant at = expired.expiresAt();
        return new AuditEntry(
                UUID.nameUUIDFromBytes(("expired " + expired.id() + " " + at).getBytes(StandardCharsets.UTF_8)),
                at,
                node,
                Initiator.system("expiry").actor(),
                AuditEvent.ACTION_EXPIRED,
                expired.name(),
                expired.id(),
                codec.write(expired),
                null,
                null);
    }
}
