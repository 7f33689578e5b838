package org.chaosee.core.codec;

import java.time.Instant;
import java.util.Map;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.Target;
import org.chaosee.api.control.InvalidRequestException;
import org.chaosee.core.tree.MaxLengths;
import org.chaosee.core.tree.Node;
import org.chaosee.core.tree.Texts;
import org.chaosee.core.tree.Times;
import org.chaosee.core.tree.Violations;
import org.jspecify.annotations.Nullable;

/**
 * Turns plain trees into actions, and back: the one codec and the one validation for every entrance.
 *
 * <p>A plain tree is made of {@code Map<String, ?>}, {@code List<?>}, {@code String}, {@code Number}, {@code Boolean}
 * and null. A null member means the same as one that is left out. Whatever object is handed in, the outcome is an
 * action or an {@link InvalidRequestException} that lists every violation.
 *
 * <p>Thread-safe.
 */
public final class ActionCodec {

    private final Rules rules;
    private final ActionReader reader;

    public ActionCodec(Rules rules) {
        this.rules = rules;
        this.reader = new ActionReader(new FaultCodec(
                new LatencyCodec(rules.limits().maxLatency()),
                new ExceptionCodec(rules.exceptions()),
                new JvmFaultCodec(rules.limits(), rules.exitAllowed())));
    }

    /**
     * A new action, with what was left out filled in; {@code createdBy} is the caller or null when nobody is known. A
     * caller's name that no action could hold is made to fit.
     */
    public ChaosAction readNew(@Nullable Object tree, @Nullable String createdBy) {
        return readNew(tree, createdBy, null, rules.clock().instant());
    }

    /**
     * {@link #readNew(Object, String)} of an action that belongs to a storm.
     *
     * @param createdAt when it is made, which its expiry is judged by
     */
    public ChaosAction readNew(
            @Nullable Object tree, @Nullable String createdBy, @Nullable String storm, Instant createdAt) {
        String caller = createdBy == null ? null : Texts.fit(createdBy, MaxLengths.CREATED_BY);
        return reader.read(tree, new NewOrigin(rules, expiry(createdAt), caller, storm));
    }

    /**
     * The action that replaces {@code existing}. Members that only the server sets ({@code id}, {@code createdBy},
     * {@code createdAt}, {@code updatedAt}, {@code armedAt}, {@code storm}) may stand in the tree as they are.
     *
     * <p>A seed that is left out stays what it was, an expiry that is left out is drawn anew, all else that is left out
     * gets its default. An expiry in the past may stay as it is when the action is disabled.
     */
    public ChaosAction readChanged(@Nullable Object tree, ChaosAction existing) {
        return reader.read(tree, new ChangedOrigin(existing, expiry()));
    }

    /** {@link #readChanged} of the existing action with an RFC 7396 merge patch applied. */
    public ChaosAction readPatched(@Nullable Object patch, ChaosAction existing) {
        return readChanged(
                patch instanceof Map<?, ?> object ? MergePatch.apply(object, write(existing)) : patch, existing);
    }

    /** An action as a store holds it: complete, and perhaps expired. */
    public ChaosAction readStored(@Nullable Object tree) {
        return reader.read(tree, new StoredOrigin(expiry()));
    }

    /** A target alone. */
    public Target readTarget(@Nullable Object tree) {
        Violations violations = new Violations();
        Target target = TargetCodec.read(new Node(tree, "", violations));
        violations.throwIfAny();
        return target;
    }

    /** The whole action as a plain tree, nulls included, members in the order of the documentation. Unmodifiable. */
    public Map<String, @Nullable Object> write(ChaosAction action) {
        return ActionWriter.write(action);
    }

    private Expiry expiry() {
        return expiry(rules.clock().instant());
    }

    private Expiry expiry(Instant now) {
        return new Expiry(rules.limits(), Times.stored(now));
    }
}
