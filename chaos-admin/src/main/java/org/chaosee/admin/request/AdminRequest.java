package org.chaosee.admin.request;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.chaosee.admin.json.JsonReader;
import org.chaosee.admin.problem.ProblemException;
import org.chaosee.api.audit.Actor;
import org.chaosee.core.audit.Initiator;
import org.chaosee.core.tree.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A request of an administrator.
 *
 * @param uri its path and query
 * @param headers its headers
 * @param actor who asks
 */
public record AdminRequest(UriInfo uri, HttpHeaders headers, Actor actor) {

    /** The header in which a change may say why it is made. */
    public static final String REASON = "Chaos-Reason";

    private static final int LONGEST_REASON = 1000;

    /**
     * The query parameters.
     *
     * @throws ProblemException 400, when one has another name than those
     */
    public Query query(Collection<String> allowed) {
        return Query.of(uri, allowed);
    }

    /**
     * Refuses all query parameters.
     *
     * @throws ProblemException 400, when there are any
     */
    public void noQuery() {
        Query.of(uri, List.of());
    }

    /**
     * Who asks, and why, as the header {@value #REASON} says.
     *
     * @throws ProblemException 400, when that is no text of one line, or too long
     */
    public Initiator initiator() {
        String reason = headers.getHeaderString(REASON);
        if (reason != null && (reason.length() > LONGEST_REASON || !Texts.isPlain(reason))) {
            throw new ProblemException(
                    400, "The header " + REASON + " is text of at most " + LONGEST_REASON + " characters in one line.");
        }
        return new Initiator(actor, reason == null || reason.isBlank() ? null : reason);
    }

    /** The document in the body. */
    public @Nullable Object document(@Nullable InputStream body) {
        return Body.document(body, headers);
    }

    /** The document in the body; that other one when there is no body. */
    public @Nullable Object document(@Nullable InputStream body, Object ifEmpty) {
        Optional<String> text = Body.text(body, headers);
        return text.isEmpty() ? ifEmpty : JsonReader.read(text.get());
    }

    /** Where to find what has that id in the list that the request was sent to. */
    public URI location(String id) {
        return uri.getAbsolutePathBuilder().path(id).build();
    }

    /** The versions that a change is meant for, if it says so. */
    public Optional<EntityTags> ifMatch() {
        return tags(HttpHeaders.IF_MATCH);
    }

    /** Whether the caller has that version already. */
    public boolean knows(long version) {
        return tags(HttpHeaders.IF_NONE_MATCH)
                .filter(tags -> tags.matchWeakly(version))
                .isPresent();
    }

    private Optional<EntityTags> tags(String header) {
        return Optional.ofNullable(headers.getHeaderString(header)).map(value -> EntityTags.parse(header, value));
    }
}
