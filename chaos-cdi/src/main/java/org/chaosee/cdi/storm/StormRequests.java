package org.chaosee.cdi.storm;

import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.chaosee.api.ChaosExperiment;
import org.chaosee.api.control.InvalidRequestException;
import org.chaosee.api.control.Violation;
import org.chaosee.api.storm.Storm;
import org.chaosee.api.storm.StormRequest;
import org.chaosee.core.audit.Initiator;
import org.chaosee.core.storm.StormService;
import org.jspecify.annotations.Nullable;

/** Carries out requests for storms that come as events. Thread-safe. */
final class StormRequests {

    private final StormService storms;
    private final Supplier<@Nullable String> actor;

    /** @param actor tells who asks on the current thread, or null when nobody is known */
    StormRequests(StormService storms, Supplier<@Nullable String> actor) {
        this.storms = storms;
        this.actor = actor;
    }

    void carryOut(StormRequest request, Collection<? extends Annotation> qualifiers) {
        String name = name(request, qualifiers);
        if (request.isEnd()) {
            storms.end(name, Initiator.code(actor.get()));
        } else {
            Map<String, @Nullable Object> document = new LinkedHashMap<>(request.toTree());
            document.put(StormRequest.NAME, name);
            storms.begin(document, Initiator.code(actor.get()));
        }
    }

    /** That of the qualifier, when there is one; a request that names another storm is somebody's mistake. */
    private static String name(StormRequest request, Collection<? extends Annotation> qualifiers) {
        List<String> qualified = qualifiers.stream()
                .filter(ChaosExperiment.class::isInstance)
                .map(qualifier -> ((ChaosExperiment) qualifier).value())
                .filter(value -> !value.isEmpty())
                .toList();
        String asked = request.name();
        if (qualified.isEmpty() || qualified.contains(asked)) {
            return asked;
        }
        if (qualified.size() == 1 && asked.equals(Storm.DEFAULT_NAME)) {
            return qualified.get(0);
        }
        throw new InvalidRequestException(List.of(new Violation(
                "/" + StormRequest.NAME,
                "is " + asked + ", but @ChaosExperiment at the event says " + String.join(", ", qualified)
                        + "; allowed is the same name, or none in one of the two")));
    }
}
