package org.chaosee.core.codec;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chaosee.api.fault.AbortFault;
import org.chaosee.core.tree.MaxLengths;
import org.chaosee.core.tree.Members;
import org.chaosee.core.tree.Numbers;
import org.chaosee.core.tree.TextRule;
import org.jspecify.annotations.Nullable;

/** Aborts. */
final class AbortCodec {

    private static final String STATUS = "status";
    private static final String BODY = "body";
    private static final String HEADERS = "headers";
    static final List<String> MEMBERS = List.of(STATUS, BODY, HEADERS);

    private static final TextRule BODY_RULE = TextRule.lines("a text", MaxLengths.ABORT_BODY);
    /** RFC 9110: responses with these statuses have no content. */
    private static final Set<Integer> WITHOUT_BODY = Set.of(204, 205, 304);

    private AbortCodec() {}

    static AbortFault read(Members members) {
        Integer given = Numbers.integer(members.get(STATUS), AbortFault.MIN_STATUS, AbortFault.MAX_STATUS);
        int status = given == null ? AbortFault.DEFAULT_STATUS : given;
        String body = BODY_RULE.read(members.get(BODY));
        if (WITHOUT_BODY.contains(status) && body != null && !body.isEmpty()) {
            members.get(BODY).refuse("no body, for a response with the status " + status + " has none");
        }
        return new AbortFault(status, body, ResponseHeaders.values(members.get(HEADERS)));
    }

    static void write(AbortFault fault, Map<String, @Nullable Object> tree) {
        tree.put(STATUS, fault.status());
        tree.put(BODY, fault.body());
        if (!fault.headers().isEmpty()) {
            tree.put(HEADERS, fault.headers());
        }
    }
}
