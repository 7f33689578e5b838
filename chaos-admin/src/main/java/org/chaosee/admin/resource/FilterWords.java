package org.chaosee.admin.resource;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.chaosee.admin.request.Words;
import org.chaosee.api.Kind;
import org.chaosee.core.codec.FaultTypes;

/** The words that lists can be filtered by. */
final class FilterWords {

    static final Words<Kind> KINDS = new Words<>(Arrays.asList(Kind.values()), Kind::id);
    static final Words<Boolean> FLAGS = new Words<>(List.of(true, false), String::valueOf);

    /** One for each type of fault there is. */
    static final Words<String> FAULTS = new Words<>(FaultTypes.all(), Function.identity());

    private FilterWords() {}
}
