package org.chaosee.core.codec;

import java.util.List;
import java.util.Map;
import org.chaosee.api.fault.ExceptionFault;
import org.chaosee.core.effect.ExceptionTypes;
import org.chaosee.core.tree.MaxLengths;
import org.chaosee.core.tree.Members;
import org.chaosee.core.tree.Node;
import org.chaosee.core.tree.TextRule;
import org.jspecify.annotations.Nullable;

/**
 * Exceptions.
 *
 * @param types those that may be thrown
 */
record ExceptionCodec(ExceptionTypes types) {

    private static final String EXCEPTION = "exception";
    private static final String MESSAGE = "message";
    static final List<String> MEMBERS = List.of(EXCEPTION, MESSAGE);

    /** Class loaders never see anything that can't be a class name, such as a path. */
    private static final TextRule CLASS_NAME = TextRule.notBlank(
                    "a class name such as java.lang.IllegalStateException", MaxLengths.EXCEPTION)
            .matching("[\\p{javaJavaIdentifierPart}]+(\\.[\\p{javaJavaIdentifierPart}]+)*");

    private static final TextRule MESSAGE_RULE = TextRule.line("a text in one line", MaxLengths.MESSAGE);

    ExceptionFault read(Members members) {
        Node node = members.get(EXCEPTION);
        String className = CLASS_NAME.readRequired(node);
        if (!className.isEmpty()) {
            types.problem(className).ifPresent(problem -> node.violations().add(node.pointer(), problem));
        }
        return new ExceptionFault(className, MESSAGE_RULE.read(members.get(MESSAGE)));
    }

    static void write(ExceptionFault fault, Map<String, @Nullable Object> tree) {
        tree.put(EXCEPTION, fault.exception());
        tree.put(MESSAGE, fault.message());
    }
}
