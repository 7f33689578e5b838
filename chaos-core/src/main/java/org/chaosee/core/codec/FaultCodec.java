package org.chaosee.core.codec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.chaosee.api.Kind;
import org.chaosee.api.fault.AbortFault;
import org.chaosee.api.fault.AnswerFault;
import org.chaosee.api.fault.CpuFault;
import org.chaosee.api.fault.DatabaseFault;
import org.chaosee.api.fault.ExceptionFault;
import org.chaosee.api.fault.ExitFault;
import org.chaosee.api.fault.Fault;
import org.chaosee.api.fault.HeadersFault;
import org.chaosee.api.fault.LatencyFault;
import org.chaosee.api.fault.MemoryFault;
import org.chaosee.api.fault.ThreadsFault;
import org.chaosee.api.fault.ThrottleFault;
import org.chaosee.api.fault.TruncateFault;
import org.chaosee.core.tree.Members;
import org.chaosee.core.tree.Node;
import org.chaosee.core.tree.Words;
import org.jspecify.annotations.Nullable;

/**
 * Faults of all types.
 *
 * @param latency reads latencies
 * @param exception reads exceptions
 * @param jvm reads the faults of the JVM
 */
record FaultCodec(LatencyCodec latency, ExceptionCodec exception, JvmFaultCodec jvm) {

    private static final String TYPE = "type";

    /** The fault, of a type that fault points of that kind can carry out; with an unknown type, only names are checked. */
    Fault read(Node node, Kind kind) {
        node.require("an object with the member " + TYPE);
        Members members = node.members();
        List<String> types = FaultTypes.of(kind);
        Words<String> words = new Words<>(types, word -> Optional.of(word).filter(types::contains));
        String type = node.value() instanceof Map ? words.readRequired(members.get(TYPE)) : null;
        List<String> all = types.stream()
                .flatMap(each -> members(each).stream())
                .distinct()
                .toList();
        members.allowOnly(type == null ? all : members(type), all);
        return type == null ? AbortFault.status(AbortFault.DEFAULT_STATUS) : read(type, members);
    }

    static Map<String, @Nullable Object> write(Fault fault) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put(TYPE, fault.type());
        if (fault instanceof LatencyFault latency) {
            LatencyCodec.write(latency, tree);
        } else if (fault instanceof AbortFault abort) {
            AbortCodec.write(abort, tree);
        } else if (fault instanceof ExceptionFault exception) {
            ExceptionCodec.write(exception, tree);
        } else if (fault instanceof AnswerFault answer) {
            AnswerCodec.write(answer, tree);
        } else if (!JvmFaultCodec.write(fault, tree) && !(fault instanceof DatabaseFault)) {
            throw unknown(fault.type());
        }
        return tree;
    }

    private static List<String> members(String type) {
        List<String> own = switch (type) {
            case LatencyFault.TYPE -> LatencyCodec.MEMBERS;
            case AbortFault.TYPE -> AbortCodec.MEMBERS;
            case ExceptionFault.TYPE -> ExceptionCodec.MEMBERS;
            case ThrottleFault.TYPE, TruncateFault.TYPE, HeadersFault.TYPE -> AnswerCodec.members(type);
            default -> JvmFaultCodec.members(type); // none of a database fault, which has nothing to set
        };
        return Stream.concat(Stream.of(TYPE), own.stream()).toList();
    }

    private Fault read(String type, Members members) {
        return switch (type) {
            case LatencyFault.TYPE -> latency.read(members);
            case AbortFault.TYPE -> AbortCodec.read(members);
            case ExceptionFault.TYPE -> exception.read(members);
            case ThrottleFault.TYPE, TruncateFault.TYPE, HeadersFault.TYPE -> AnswerCodec.read(type, members);
            case CpuFault.TYPE, MemoryFault.TYPE, ThreadsFault.TYPE, ExitFault.TYPE -> jvm.read(type, members);
            default -> DatabaseFault.of(type).orElseThrow(() -> unknown(type));
        };
    }

    private static IllegalStateException unknown(String type) {
        return new IllegalStateException("no rules for the fault " + type);
    }
}
