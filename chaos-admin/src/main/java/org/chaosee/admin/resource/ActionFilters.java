package org.chaosee.admin.resource;

import java.util.List;
import org.chaosee.admin.problem.ProblemException;
import org.chaosee.admin.request.Query;
import org.chaosee.core.control.ActionFilter;
import org.jspecify.annotations.Nullable;

/** Action filters out of query parameters. */
final class ActionFilters {

    static final String KIND = "kind";
    static final String ENABLED = "enabled";
    static final String FAULT = "fault";
    static final String STORM = "storm";
    static final String NAME = "name";
    static final List<String> NAMES = List.of(KIND, ENABLED, FAULT, STORM, NAME);

    private ActionFilters() {}

    static ActionFilter of(Query query) {
        return new ActionFilter(
                query.word(KIND, FilterWords.KINDS),
                query.word(ENABLED, FilterWords.FLAGS),
                query.word(FAULT, FilterWords.FAULTS),
                query.text(STORM),
                query.text(NAME));
    }

    /**
     * Selects what both select.
     *
     * @throws ProblemException 400, when both say something of the same
     */
    static ActionFilter both(ActionFilter query, ActionFilter body) {
        return new ActionFilter(
                once(KIND, query.kind(), body.kind()),
                once(ENABLED, query.enabled(), body.enabled()),
                once(FAULT, query.fault(), body.fault()),
                once(STORM, query.storm(), body.storm()),
                once(NAME, query.name(), body.name()));
    }

    private static <T> @Nullable T once(String name, @Nullable T inQuery, @Nullable T inBody) {
        if (inQuery != null && inBody != null) {
            throw new ProblemException(
                    400, "The filter " + name + " is in the query and in the body; it belongs in one.");
        }
        return inQuery == null ? inBody : inQuery;
    }
}
