package org.chaosee.admin.openapi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.chaosee.api.Kind;
import org.chaosee.api.SkipReason;
import org.chaosee.api.audit.AuditEvent;
import org.chaosee.core.codec.FaultTypes;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Names the words that may be chosen wherever there are many, by what the engine knows: no list can fall behind. */
final class Choices {

    private static final List<String> KINDS =
            Arrays.stream(Kind.values()).map(Kind::id).toList();
    private static final List<String> REASONS =
            Arrays.stream(SkipReason.values()).map(SkipReason::id).toList();

    private static final List<String> EVENTS =
            Arrays.stream(AuditEvent.values()).map(AuditEvent::id).toList();

    private static final Map<String, List<String>> QUERY_PARAMETERS = Map.of(
            "event",
            EVENTS,
            "kind",
            KINDS,
            "fault",
            FaultTypes.all(),
            "skipped",
            Stream.concat(Stream.of("true", "false"), REASONS.stream()).toList());

    private static final Map<String, Map<String, List<String>>> PROPERTIES = Map.of(
            "AuditEntry", Map.of("event", EVENTS),
            "ActionFilter", Map.of("kind", KINDS, "fault", FaultTypes.all()),
            "Injection", Map.of("fault", FaultTypes.all(), "skipped", REASONS));

    private Choices() {}

    static void complete(OpenAPI document) {
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .map(Operation::getParameters)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .filter(parameter -> parameter.getIn() == Parameter.In.QUERY)
                .forEach(parameter -> choose(parameter.getSchema(), QUERY_PARAMETERS.get(parameter.getName())));
        PROPERTIES.forEach((name, choices) -> {
            Schema schema = document.getComponents().getSchemas().get(name);
            Map<String, Schema> properties = schema == null ? Map.of() : schema.getProperties();
            choices.forEach((property, words) -> choose(properties.get(property), words));
        });
    }

    /** A property that has gone is a mistake that has to show, in the build where the document is made. */
    private static void choose(@Nullable Schema schema, @Nullable List<String> words) {
        if (words != null) {
            Objects.requireNonNull(schema).setEnumeration(new ArrayList<>(words));
        }
    }
}
