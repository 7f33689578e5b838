package org.chaosee.jpa.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.chaosee.jpa.store.Member.Single;
import org.chaosee.jpa.store.Member.Split;
import org.jspecify.annotations.Nullable;

/**
 * Document to row and back, with nothing lost: what does not fit into its column, what has none, and a member that is
 * there but null, goes into the column for all others. A column that has a value prevails over that.
 */
final class Documents {

    private static final String ID = "id";
    private static final String NAME = "name";

    /** What the hits of an action go by. It has no column of its own. */
    private static final String ARMED_AT = "armedAt";

    /** Where the other fields show when they can't be read. It is no member of an action, so such a row is refused. */
    private static final String OTHER_FIELDS = "otherFields";

    private static final Form<String> INSTANT = Form.instant();

    private final Form<String> json = Form.json(new JsonText());
    private final List<Member> members = members();

    /** @throws IllegalArgumentException when the document has no name */
    static String nameOf(Map<String, @Nullable Object> document) {
        if (document.get(NAME) instanceof String name) {
            return name;
        }
        throw new IllegalArgumentException("the document of an action needs a name, not " + document.get(NAME));
    }

    /** How trees are written as text. */
    Form<String> json() {
        return json;
    }

    /** Fills the row with the document, all but its id and version. */
    void write(Map<String, @Nullable Object> document, ActionRow row) {
        Map<String, @Nullable Object> others = new LinkedHashMap<>(document);
        others.remove(ID);
        others.remove(NAME);
        row.name = nameOf(document);
        for (Member member : members) {
            if (member.put(document.get(member.name()), row)) {
                others.remove(member.name());
            }
        }
        row.otherFields = others.isEmpty() ? null : json.toColumn(others);
    }

    Map<String, @Nullable Object> read(ActionRow row) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put(ID, row.id);
        document.put(NAME, row.name);
        for (Member member : members) {
            Object value = member.get(row);
            if (value != null) {
                document.put(member.name(), value);
            }
        }
        if (row.otherFields != null) {
            if (json.toMember(row.otherFields) instanceof Map<?, ?> others) {
                others.forEach((name, value) -> document.putIfAbsent((String) name, value));
            } else {
                document.put(OTHER_FIELDS, row.otherFields);
            }
        }
        return document;
    }

    /**
     * Whether the action has been armed anew after that instant; false when it can't be told, as of a row that was
     * written by hand.
     *
     * @param since as in {@link HitRow}
     */
    boolean isArmedAfter(String since, ActionRow row) {
        // Instants in this form sort as text, and end at the microsecond, as those of hits do.
        String armedAt = read(row).get(ARMED_AT) instanceof String text ? INSTANT.toColumn(text) : null;
        return armedAt != null && since.compareTo(armedAt) < 0;
    }

    private List<Member> members() {
        return List.of(
                text("description", ActionRow.PROSE, row -> row.description, (row, value) -> row.description = value),
                new Single<>("enabled", Form.truth(), row -> row.enabled, (row, value) -> row.enabled = value),
                new Single<>("dryRun", Form.truth(), row -> row.dryRun, (row, value) -> row.dryRun = value),
                new Split(
                        "target",
                        "kind",
                        text("kind", ActionRow.WORD, row -> row.kind, (row, value) -> row.kind = value),
                        json("target", row -> row.targetFields, (row, value) -> row.targetFields = value)),
                json("scope", row -> row.scopeFields, (row, value) -> row.scopeFields = value),
                json("trigger", row -> row.triggerFields, (row, value) -> row.triggerFields = value),
                new Split(
                        "fault",
                        "type",
                        text("type", ActionRow.WORD, row -> row.faultType, (row, value) -> row.faultType = value),
                        json("fault", row -> row.faultFields, (row, value) -> row.faultFields = value)),
                text("phase", ActionRow.WORD, row -> row.phase, (row, value) -> row.phase = value),
                new Single<>("seed", Form.whole(), row -> row.seed, (row, value) -> row.seed = value),
                instant("expiresAt", row -> row.expiresAt, (row, value) -> row.expiresAt = value),
                text("reason", ActionRow.PROSE, row -> row.reason, (row, value) -> row.reason = value),
                text("createdBy", ActionRow.LABEL, row -> row.createdBy, (row, value) -> row.createdBy = value),
                instant("createdAt", row -> row.createdAt, (row, value) -> row.createdAt = value),
                instant("updatedAt", row -> row.updatedAt, (row, value) -> row.updatedAt = value),
                text("storm", ActionRow.LABEL, row -> row.storm, (row, value) -> row.storm = value));
    }

    private static Single<String> text(
            String name,
            int maxLength,
            Function<ActionRow, @Nullable String> getter,
            BiConsumer<ActionRow, @Nullable String> setter) {
        return new Single<>(name, Form.text(maxLength), getter, setter);
    }

    private static Single<String> instant(
            String name, Function<ActionRow, @Nullable String> getter, BiConsumer<ActionRow, @Nullable String> setter) {
        return new Single<>(name, INSTANT, getter, setter);
    }

    private Single<String> json(
            String name, Function<ActionRow, @Nullable String> getter, BiConsumer<ActionRow, @Nullable String> setter) {
        return new Single<>(name, json, getter, setter);
    }
}
