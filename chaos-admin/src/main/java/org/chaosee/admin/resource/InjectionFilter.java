package org.chaosee.admin.resource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.chaosee.admin.request.Page;
import org.chaosee.admin.request.Query;
import org.chaosee.admin.request.Words;
import org.chaosee.api.Injection;
import org.chaosee.api.Kind;
import org.chaosee.api.SkipReason;
import org.chaosee.core.report.Reported;
import org.jspecify.annotations.Nullable;

/**
 * Selects injections; what is null selects all.
 *
 * @param action of the action with that name or id
 * @param storm of the storm with that name
 * @param kind at fault points of that kind
 * @param fault with that type of fault
 * @param skipped with such a reason for being skipped, or with none
 */
record InjectionFilter(
        @Nullable String action,
        @Nullable String storm,
        @Nullable Kind kind,
        @Nullable String fault,
        @Nullable Predicate<@Nullable SkipReason> skipped) {

    static final String ACTION = "action";
    static final String STORM = "storm";
    static final String KIND = "kind";
    static final String FAULT = "fault";
    static final String SKIPPED = "skipped";
    static final List<String> NAMES_AND_PAGE = List.of(ACTION, STORM, KIND, FAULT, SKIPPED, Page.OFFSET, Page.LIMIT);

    private static final Words<Map.Entry<String, Predicate<@Nullable SkipReason>>> SKIPS = skips();

    static InjectionFilter of(Query query) {
        Map.Entry<String, Predicate<@Nullable SkipReason>> skipped = query.word(SKIPPED, SKIPS);
        return new InjectionFilter(
                query.text(ACTION),
                query.text(STORM),
                query.word(KIND, FilterWords.KINDS),
                query.word(FAULT, FilterWords.FAULTS),
                skipped == null ? null : skipped.getValue());
    }

    boolean selects(Reported reported) {
        Injection injection = reported.injection();
        return (action == null
                        || action.equals(injection.action())
                        || action.equals(injection.actionId().toString()))
                && (storm == null || storm.equals(injection.storm()))
                && (kind == null || kind == injection.kind())
                && (fault == null || fault.equals(injection.fault()))
                && (skipped == null || skipped.test(reported.skipped()));
    }

    private static Words<Map.Entry<String, Predicate<@Nullable SkipReason>>> skips() {
        Map<String, Predicate<@Nullable SkipReason>> skips = new LinkedHashMap<>();
        skips.put("true", reason -> reason != null);
        skips.put("false", reason -> reason == null);
        for (SkipReason each : SkipReason.values()) {
            skips.put(each.id(), reason -> reason == each);
        }
        return new Words<>(List.copyOf(skips.entrySet()), Map.Entry::getKey);
    }
}
