package org.chaosee.core.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A change somewhere in a tree.
 *
 * @param place chooses the object or list
 * @param entry chooses the member or entry
 * @param how what is done to it
 * @param name the name of a member that is added
 * @param value what is put there
 */
record Mutation(int place, int entry, How how, String name, Object value) {

    enum How {
        DROP,
        REPLACE,
        ADD
    }

    static Arbitrary<Mutation> mutations() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.of(How.class),
                        RandomTrees.names(),
                        RandomTrees.values())
                .as(Mutation::new);
    }

    /** Changes that tree, which has at least one object. */
    void apply(Object tree) {
        List<Object> places = new ArrayList<>();
        collect(tree, places);
        Object chosen = places.get(place % places.size());
        if (chosen instanceof List<?>) {
            @SuppressWarnings("unchecked")
            List<Object> list = (List<Object>) chosen;
            change(list);
        } else {
            @SuppressWarnings("unchecked")
            Map<Object, Object> object = (Map<Object, Object>) chosen;
            change(object);
        }
    }

    private void change(List<Object> list) {
        if (how == How.ADD || list.isEmpty()) {
            list.add(value);
        } else if (how == How.DROP) {
            list.remove(entry % list.size());
        } else {
            list.set(entry % list.size(), value);
        }
    }

    private void change(Map<Object, Object> object) {
        if (how == How.ADD || object.isEmpty()) {
            object.put(name, value);
            return;
        }
        Object existing = List.copyOf(object.keySet()).get(entry % object.size());
        if (how == How.DROP) {
            object.remove(existing);
        } else {
            object.put(existing, value);
        }
    }

    private static void collect(Object tree, List<Object> places) {
        if (tree instanceof Map<?, ?> map) {
            places.add(map);
            map.values().forEach(value -> collect(value, places));
        } else if (tree instanceof List<?> list) {
            places.add(list);
            list.forEach(value -> collect(value, places));
        }
    }
}
