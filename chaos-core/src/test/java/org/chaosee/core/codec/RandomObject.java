package org.chaosee.core.codec;

import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;

/** Builds generators of objects, member by member. */
record RandomObject(Builders.BuilderCombinator<Map<String, Object>> members) {

    static RandomObject of() {
        return new RandomObject(Builders.withBuilder(LinkedHashMap::new));
    }

    RandomObject with(String name, Arbitrary<?> values) {
        return new RandomObject(members.use(values).inSetter((object, value) -> object.put(name, value)));
    }

    /** A member that is there half of the time. */
    RandomObject maybe(String name, Arbitrary<?> values) {
        return new RandomObject(
                members.use(values).withProbability(0.5).inSetter((object, value) -> object.put(name, value)));
    }

    Arbitrary<Map<String, Object>> build() {
        return members.build();
    }
}
