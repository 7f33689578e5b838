package org.chaosee.admin.resource;

import java.util.List;
import org.chaosee.admin.request.Page;
import org.chaosee.admin.request.Query;
import org.chaosee.admin.request.Words;
import org.chaosee.api.audit.AuditEvent;
import org.chaosee.api.audit.AuditQuery;

/** Query parameters that select a part of the record. */
final class AuditFilter {

    static final String EVENT = "event";
    static final String SUBJECT = "subject";
    static final String ACTOR = "actor";
    static final String FROM = "from";
    static final String UNTIL = "until";
    static final List<String> NAMES_AND_PAGE = List.of(EVENT, SUBJECT, ACTOR, FROM, UNTIL, Page.OFFSET, Page.LIMIT);

    private static final Words<AuditEvent> EVENTS = new Words<>(List.of(AuditEvent.values()), AuditEvent::id);

    private AuditFilter() {}

    static AuditQuery of(Query query, Page page) {
        return new AuditQuery(
                query.word(EVENT, EVENTS),
                query.text(SUBJECT),
                query.text(ACTOR),
                query.instant(FROM),
                query.instant(UNTIL),
                page.offset(),
                page.limit());
    }
}
