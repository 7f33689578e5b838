package org.chaosee.core.codec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chaosee.api.Scope;
import org.chaosee.core.tree.Headers;
import org.chaosee.core.tree.MaxLengths;
import org.chaosee.core.tree.Members;
import org.chaosee.core.tree.Node;
import org.chaosee.core.tree.Numbers;
import org.chaosee.core.tree.TextLists;
import org.chaosee.core.tree.TextRule;
import org.jspecify.annotations.Nullable;

/** Scopes. */
final class ScopeCodec {

    static final String USERS = "users";
    static final String ROLES = "roles";
    static final String NODES = "nodes";
    static final String HEADERS = "headers";
    static final String COHORT_PERCENT = "cohortPercent";
    private static final List<String> MEMBERS = List.of(USERS, ROLES, NODES, HEADERS, COHORT_PERCENT);

    private static final TextRule HEADER_VALUE =
            TextRule.line("a header value or glob in one line", MaxLengths.SCOPE_VALUE);

    private ScopeCodec() {}

    static Scope read(Node node) {
        Members members = node.members();
        members.allowOnly(MEMBERS);
        return new Scope(
                TextLists.read(members.get(USERS), ScopeRules.PATTERN),
                TextLists.read(members.get(ROLES), ScopeRules.ROLE),
                TextLists.read(members.get(NODES), ScopeRules.PATTERN),
                Headers.read(members.get(HEADERS), HEADER_VALUE, Set.of()),
                Numbers.percent(members.get(COHORT_PERCENT)));
    }

    /** What means "any" is left out. */
    static Map<String, @Nullable Object> write(Scope scope) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        putUnlessEmpty(tree, USERS, scope.users());
        putUnlessEmpty(tree, ROLES, scope.roles());
        putUnlessEmpty(tree, NODES, scope.nodes());
        if (!scope.headers().isEmpty()) {
            tree.put(HEADERS, scope.headers());
        }
        if (scope.cohortPercent() != null) {
            tree.put(COHORT_PERCENT, scope.cohortPercent().toBigDecimal());
        }
        return tree;
    }

    private static void putUnlessEmpty(Map<String, @Nullable Object> tree, String name, List<String> list) {
        if (!list.isEmpty()) {
            tree.put(name, list);
        }
    }
}
