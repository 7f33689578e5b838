package org.chaosee.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The reference page and the OpenAPI document say the same. */
class RestApiPageTest {

    @Test
    void theyNameTheSameOperations() {
        assertThat(page(route -> "")).containsExactlyInAnyOrderEntriesOf(document(route -> ""));
    }

    @Test
    void theyNameTheSameStatuses() {
        assertThat(page(OpenApiDocument.Route::statuses))
                .containsExactlyInAnyOrderEntriesOf(document(OpenApiDocument.Route::statuses));
    }

    @Test
    void theyNameTheSameQueryParameters() {
        assertThat(page(OpenApiDocument.Route::queryParameters))
                .containsExactlyInAnyOrderEntriesOf(document(OpenApiDocument.Route::queryParameters));
    }

    private static <T> Map<String, T> page(Function<OpenApiDocument.Route, T> fact) {
        return facts(RestApiPage.routes().stream(), fact);
    }

    private static <T> Map<String, T> document(Function<OpenApiDocument.Route, T> fact) {
        return facts(OpenApiDocument.routes().stream(), fact);
    }

    private static <T> Map<String, T> facts(
            Stream<OpenApiDocument.Route> routes, Function<OpenApiDocument.Route, T> fact) {
        return routes.collect(Collectors.toMap(
                OpenApiDocument.Route::toString,
                fact,
                (one, other) -> {
                    throw new AssertionError("an operation is described twice");
                },
                TreeMap::new));
    }
}
