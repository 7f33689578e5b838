package org.chaosee.jpa.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A member of the document that has a place of its own in the row. */
interface Member {

    String name();

    /** Puts the value into its place, or leaves the place empty and answers false when it can't hold the value. */
    boolean put(@Nullable Object value, ActionRow row);

    /** What is in the place, or null when it is empty. */
    @Nullable
    Object get(ActionRow row);

    /** A member with one column. */
    record Single<C>(
            String name,
            Form<C> form,
            Function<ActionRow, @Nullable C> getter,
            BiConsumer<ActionRow, @Nullable C> setter)
            implements Member {

        @Override
        public boolean put(@Nullable Object value, ActionRow row) {
            C column = value == null ? null : form.toColumn(value);
            setter.accept(row, column);
            return column != null;
        }

        @Override
        public @Nullable Object get(ActionRow row) {
            C column = getter.apply(row);
            return column == null ? null : form.toMember(column);
        }
    }

    /**
     * A member that is an object, one of whose own members is a column: the kind of the target, the type of the fault.
     *
     * @param key the object's member that has the column
     * @param word the column of that member
     * @param fields the column of all others
     */
    record Split(String name, String key, Single<String> word, Single<String> fields) implements Member {

        @Override
        public boolean put(@Nullable Object value, ActionRow row) {
            if (!(value instanceof Map<?, ?> object)) {
                word.put(null, row);
                fields.put(null, row);
                return false;
            }
            Map<Object, @Nullable Object> others = new LinkedHashMap<>(object);
            if (word.put(object.get(key), row)) {
                others.remove(key);
            }
            return fields.put(others, row);
        }

        @Override
        public @Nullable Object get(ActionRow row) {
            Object kind = word.get(row);
            String text = fields.getter().apply(row);
            if (text == null) {
                return kind == null ? null : Map.of(key, kind);
            }
            if (!(fields.get(row) instanceof Map<?, ?> others)) {
                return text;
            }
            Map<Object, @Nullable Object> object = new LinkedHashMap<>();
            if (kind != null) {
                object.put(key, kind);
            }
            others.forEach(object::putIfAbsent);
            return object;
        }
    }
}
