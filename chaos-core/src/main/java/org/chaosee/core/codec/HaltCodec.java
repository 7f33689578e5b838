package org.chaosee.core.codec;

import java.util.List;
import org.chaosee.api.control.InvalidRequestException;
import org.chaosee.core.tree.MaxLengths;
import org.chaosee.core.tree.Members;
import org.chaosee.core.tree.Node;
import org.chaosee.core.tree.TextRule;
import org.chaosee.core.tree.Violations;
import org.jspecify.annotations.Nullable;

/** What somebody says who halts everything. */
public final class HaltCodec {

    private static final String REASON = "reason";
    private static final TextRule TEXT = TextRule.line("text in one line", MaxLengths.REASON);

    private HaltCodec() {}

    /**
     * The reason; null when none is given.
     *
     * @throws InvalidRequestException with everything that is wrong with the document
     */
    public static @Nullable String readReason(@Nullable Object document) {
        Violations violations = new Violations();
        Node root = new Node(document, "", violations);
        root.require("an object");
        Members members = root.members();
        members.allowOnly(List.of(REASON));
        String reason = TEXT.read(members.get(REASON));
        violations.throwIfAny();
        return reason;
    }
}
