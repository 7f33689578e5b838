package org.chaosee.core.codec;

import java.util.List;
import java.util.Map;
import org.chaosee.api.fault.AnswerFault;
import org.chaosee.api.fault.HeadersFault;
import org.chaosee.api.fault.ThrottleFault;
import org.chaosee.api.fault.TruncateFault;
import org.chaosee.core.tree.Members;
import org.chaosee.core.tree.Node;
import org.chaosee.core.tree.Numbers;
import org.jspecify.annotations.Nullable;

/** Faults that change an answer. */
final class AnswerCodec {

    private static final String BYTES_PER_SECOND = "bytesPerSecond";
    private static final String AFTER_BYTES = "afterBytes";
    private static final String SET = "set";
    private static final String REMOVE = "remove";

    private static final HeadersFault STAND_IN = new HeadersFault(Map.of(), List.of("X"));

    private AnswerCodec() {}

    /** The members of faults of that type, besides the type; none of a type that changes no answer. */
    static List<String> members(String type) {
        return switch (type) {
            case ThrottleFault.TYPE -> List.of(BYTES_PER_SECOND);
            case TruncateFault.TYPE -> List.of(AFTER_BYTES);
            case HeadersFault.TYPE -> List.of(SET, REMOVE);
            default -> List.of();
        };
    }

    /** @throws IllegalArgumentException when that type changes no answer */
    static AnswerFault read(String type, Members members) {
        return switch (type) {
            case ThrottleFault.TYPE ->
                new ThrottleFault(required(members.get(BYTES_PER_SECOND), ThrottleFault.MIN, ThrottleFault.MAX));
            case TruncateFault.TYPE -> new TruncateFault(required(members.get(AFTER_BYTES), 0, Integer.MAX_VALUE));
            case HeadersFault.TYPE -> headers(members);
            default -> throw new IllegalArgumentException(type);
        };
    }

    static void write(AnswerFault fault, Map<String, @Nullable Object> tree) {
        if (fault instanceof ThrottleFault throttle) {
            tree.put(BYTES_PER_SECOND, throttle.bytesPerSecond());
        } else if (fault instanceof TruncateFault truncate) {
            tree.put(AFTER_BYTES, truncate.afterBytes());
        } else if (fault instanceof HeadersFault headers) {
            if (!headers.set().isEmpty()) {
                tree.put(SET, headers.set());
            }
            if (!headers.remove().isEmpty()) {
                tree.put(REMOVE, headers.remove());
            }
        }
    }

    private static int required(Node node, int min, int max) {
        node.require("an integer from " + min + " to " + max);
        Integer given = Numbers.integer(node, min, max);
        return given == null ? max : given;
    }

    private static HeadersFault headers(Members members) {
        Node setNode = members.get(SET);
        Node removeNode = members.get(REMOVE);
        Map<String, String> set = ResponseHeaders.values(setNode);
        List<String> remove = ResponseHeaders.names(removeNode);
        boolean twice = false;
        for (String name : remove) {
            if (set.keySet().stream().anyMatch(name::equalsIgnoreCase)) {
                removeNode.refuse("has \"" + name + "\", which is in set, too", "each header in one of the two");
                twice = true;
            }
        }
        if (!set.isEmpty() || !remove.isEmpty()) {
            return twice ? STAND_IN : new HeadersFault(set, remove);
        }
        if (isEmpty(setNode) && isEmpty(removeNode)) {
            // Whatever else is wrong has been told.
            setNode.violations().add(setNode.pointer(), "is missing, required is a header to set or to remove");
        }
        return STAND_IN;
    }

    /** Whether there is nothing in it: neither what is right nor what is wrong. */
    private static boolean isEmpty(Node node) {
        return node.absent()
                || (node.value() instanceof Map<?, ?> map && map.isEmpty())
                || (node.value() instanceof List<?> list && list.isEmpty());
    }
}
