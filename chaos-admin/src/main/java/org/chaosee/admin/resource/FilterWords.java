package org.chaosee.admin.resource;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chaosee.admin.request.Words;
import org.chaosee.api.Kind;
import org.chaosee.api.fault.AbortFault;
import org.chaosee.api.fault.DatabaseFault;
import org.chaosee.api.fault.ExceptionFault;
import org.chaosee.api.fault.HeadersFault;
import org.chaosee.api.fault.LatencyFault;
import org.chaosee.api.fault.ThrottleFault;
import org.chaosee.api.fault.TruncateFault;

/** The words that lists can be filtered by. */
final class FilterWords {

    static final Words<Kind> KINDS = new Words<>(Arrays.asList(Kind.values()), Kind::id);
    static final Words<Boolean> FLAGS = new Words<>(List.of(true, false), String::valueOf);

    /** One for each type of fault there is. */
    static final Words<String> FAULTS = new Words<>(
            Stream.concat(
                            Stream.of(
                                    LatencyFault.TYPE,
                                    AbortFault.TYPE,
                                    ExceptionFault.TYPE,
                                    ThrottleFault.TYPE,
                                    TruncateFault.TYPE,
                                    HeadersFault.TYPE),
                            Arrays.stream(DatabaseFault.values()).map(DatabaseFault::type))
                    .toList(),
            Function.identity());

    private FilterWords() {}
}
