package org.chaosee.admin.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chaosee.admin.request.Words;
import org.chaosee.api.control.InvalidRequestException;
import org.chaosee.api.control.Violation;
import org.chaosee.core.control.ActionFilter;
import org.jspecify.annotations.Nullable;

/** An action filter out of a JSON object. A null member means the same as one that is left out. */
final class FilterDocument {

    private final Map<?, ?> members;
    private final List<Violation> violations = new ArrayList<>();

    private FilterDocument(Map<?, ?> members) {
        this.members = members;
    }

    /** @throws InvalidRequestException with everything that is wrong with the document */
    static ActionFilter read(@Nullable Object document) {
        if (document instanceof Map<?, ?> members) {
            return new FilterDocument(members).read();
        }
        throw new InvalidRequestException(List.of(new Violation("", "is not an object; its members are " + names())));
    }

    private ActionFilter read() {
        for (Object name : members.keySet()) {
            if (!ActionFilters.NAMES.contains(name)) {
                refuse(String.valueOf(name), "is not a known member, allowed are " + names());
            }
        }
        ActionFilter filter = new ActionFilter(
                word(ActionFilters.KIND, FilterWords.KINDS),
                value(ActionFilters.ENABLED, Boolean.class, "true or false"),
                word(ActionFilters.FAULT, FilterWords.FAULTS),
                value(ActionFilters.STORM, String.class, "a string"),
                value(ActionFilters.NAME, String.class, "a string"));
        if (!violations.isEmpty()) {
            throw new InvalidRequestException(violations);
        }
        return filter;
    }

    private <T> @Nullable T word(String name, Words<T> words) {
        String word = value(name, String.class, words.allowed());
        T meaning = word == null ? null : words.meaning(word).orElse(null);
        if (word != null && meaning == null) {
            refuse(name, "is not " + words.allowed());
        }
        return meaning;
    }

    private <T> @Nullable T value(String name, Class<T> type, String allowed) {
        Object value = members.get(name);
        if (value == null || type.isInstance(value)) {
            return type.cast(value);
        }
        refuse(name, "is not " + allowed);
        return null;
    }

    private void refuse(String name, String message) {
        violations.add(new Violation("/" + name.replace("~", "~0").replace("/", "~1"), message));
    }

    private static String names() {
        return String.join(", ", ActionFilters.NAMES);
    }
}
