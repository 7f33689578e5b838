package org.chaosee.admin.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param offset how many items to leave out at the beginning
 * @param limit how many items to show at most
 */
public record Page(int offset, int limit) {

    public static final String OFFSET = "offset";
    public static final String LIMIT = "limit";
    private static final int STANDARD_LIMIT = 100;
    private static final int MAX_LIMIT = 1000;

    public static Page of(Query query) {
        return new Page(
                query.number(OFFSET, 0, 0, Integer.MAX_VALUE), query.number(LIMIT, STANDARD_LIMIT, 1, MAX_LIMIT));
    }

    /** The answer with that part of the list, and how long the whole list is. */
    public <T> Map<String, @Nullable Object> of(List<T> all, Function<T, Map<String, @Nullable Object>> writing) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("items", all.stream().skip(offset).limit(limit).map(writing).toList());
        answer.put("total", all.size());
        return answer;
    }
}
