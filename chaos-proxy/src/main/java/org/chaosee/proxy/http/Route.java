package org.chaosee.proxy.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A path and its verbs.
 *
 * @param segments those of the path; {@code {}} stands for a name
 * @param verbs what answers each verb; the verb {@code *} stands for any
 */
record Route(List<String> segments, Map<String, Resource> verbs) {

    static final String ANY_VERB = "*";
    private static final String VARIABLE = "{}";

    /** @param path such as {@code /proxies/{p}} */
    static Route of(String path, Map<String, Resource> verbs) {
        List<String> segments = new ArrayList<>();
        for (String segment : path.substring(1).split("/", -1)) {
            segments.add(segment.startsWith("{") ? VARIABLE : segment);
        }
        return new Route(List.copyOf(segments), Map.copyOf(verbs));
    }

    /** The names in the path, if it is this route's. */
    Optional<List<String>> match(List<String> path) {
        if (path.size() != segments.size()) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            String segment = path.get(i);
            boolean named = segments.get(i).equals(VARIABLE);
            if (named ? segment.isEmpty() : !segments.get(i).equals(segment)) {
                return Optional.empty();
            }
            if (named) {
                names.add(segment);
            }
        }
        return Optional.of(names);
    }

    /** What answers that verb; null when nothing does. */
    @Nullable
    Resource verb(String verb) {
        Resource resource = verbs.get(verb);
        return resource == null ? verbs.get(ANY_VERB) : resource;
    }
}
