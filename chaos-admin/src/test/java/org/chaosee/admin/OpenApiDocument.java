package org.chaosee.admin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chaosee.admin.json.JsonReader;

/** What the OpenAPI document in the jar says. */
@SuppressWarnings("unchecked")
public final class OpenApiDocument {

    private static final Set<String> VERBS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private OpenApiDocument() {}

    /**
     * An operation.
     *
     * @param statuses the statuses that it answers with
     * @param queryParameters the names of its query parameters
     */
    public record Route(String method, String path, Set<String> statuses, Set<String> queryParameters) {

        /** The path with the name of an action, or of a storm, in it. */
        public String pathFor(String name) {
            return path.replace("{idOrName}", name).replace("{name}", name);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    public static Map<String, Object> read() {
        try (InputStream document = OpenApiDocument.class.getResourceAsStream("/org/chaosee/admin/openapi.json")) {
            return (Map<String, Object>) JsonReader.read(new String(document.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Route> routes() {
        return objects(read().get("paths")).entrySet().stream()
                .flatMap(path -> objects(path.getValue()).entrySet().stream()
                        .filter(operation -> VERBS.contains(operation.getKey()))
                        .map(operation ->
                                route(operation.getKey(), path.getKey(), (Map<String, Object>) operation.getValue())))
                .toList();
    }

    private static Route route(String verb, String path, Map<String, Object> operation) {
        return new Route(
                verb.toUpperCase(Locale.ROOT),
                path,
                new TreeSet<>(objects(operation.get("responses")).keySet()),
                queryParameters(operation));
    }

    private static Set<String> queryParameters(Map<String, Object> operation) {
        Stream<Map<String, Object>> parameters =
                ((List<Map<String, Object>>) operation.getOrDefault("parameters", List.of())).stream();
        return parameters
                .filter(parameter -> "query".equals(parameter.get("in")))
                .map(parameter -> String.valueOf(parameter.get("name")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Object> objects(Object value) {
        return (Map<String, Object>) value;
    }
}
