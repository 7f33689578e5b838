package org.chaosee.core.codec;

import org.chaosee.core.tree.MaxLengths;
import org.chaosee.core.tree.TextRule;

/** What the texts of a scope may be, wherever they are given. */
public final class ScopeRules {

    /** A user or a node. */
    public static final TextRule PATTERN =
            TextRule.notBlank("a name or glob in one line, not blank,", MaxLengths.SCOPE_VALUE);

    /** A container role. */
    public static final TextRule ROLE = TextRule.notBlank(
                    "an exact role name (no *, for a container can be asked for a role, not for its roles)",
                    MaxLengths.SCOPE_VALUE)
            .matching("[^*]+");

    private ScopeRules() {}
}
