package org.chaosee.core.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.core.codec.Documents.list;
import static org.chaosee.core.codec.Documents.minimal;
import static org.chaosee.core.codec.Documents.object;
import static org.chaosee.core.codec.Documents.with;
import static org.chaosee.core.codec.TestCodec.codec;
import static org.chaosee.core.codec.TestCodec.readNew;
import static org.chaosee.core.codec.TestCodec.refused;
import static org.chaosee.core.codec.TestCodec.violations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.control.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class HostileTreesTest {

    private static Object deep() {
        Object tree = "bottom";
        for (int i = 0; i < 100_000; i++) {
            tree = i % 2 == 0 ? object("a", tree) : list(tree);
        }
        return tree;
    }

    private static Map<String, Object> circle() {
        Map<String, Object> circle = new HashMap<>();
        List<Object> inner = list(circle);
        ActionMembers.ALL.forEach(name -> circle.put(name, circle));
        circle.put("kind", circle);
        circle.put("type", inner);
        circle.put("users", inner);
        circle.put("headers", circle);
        circle.put("min", inner);
        return circle;
    }

    @Test
    void every_member_may_be_deep() {
        ChaosAction existing = readNew(minimal());
        for (String name : ActionMembers.ALL) {
            Map<String, Object> document = with(minimal(), name, deep());

            assertThat(refused(document)).isNotEmpty();
            assertThat(violations(() -> codec().readChanged(document, existing)))
                    .isNotEmpty();
            assertThat(violations(() -> codec().readPatched(document, existing)))
                    .isNotEmpty();
            assertThat(violations(() -> codec().readStored(document))).isNotEmpty();
        }
    }

    @Test
    void a_tree_may_be_a_circle() {
        ChaosAction existing = readNew(minimal());

        assertThat(refused(circle())).isNotEmpty();
        assertThat(violations(() -> codec().readChanged(circle(), existing))).isNotEmpty();
        assertThat(violations(() -> codec().readPatched(circle(), existing))).isNotEmpty();
        assertThat(violations(() -> codec().readStored(circle()))).isNotEmpty();
        assertThat(violations(() -> codec().readTarget(circle()))).isNotEmpty();
    }

    @Test
    void a_list_may_contain_itself() {
        List<Object> circle = list();
        circle.add(circle);

        assertThat(refused(with(minimal(), "scope", object("users", circle))))
                .singleElement()
                .satisfies(violation -> assertThat(violation.message()).startsWith("is a list, allowed is "));
    }

    @Test
    void names_may_be_anything() {
        Map<Object, Object> document = new HashMap<>(minimal());
        document.put(1, "one");
        document.put(null, "nothing");

        assertThat(refused(document))
                .containsExactlyInAnyOrder(
                        new Violation("", "has a member whose name is 1, allowed is a string"),
                        new Violation("", "has a member whose name is null, allowed is a string"));
        assertThat(refused(new TreeMap<>(Map.of(1, 2)))).isNotEmpty();
    }

    @Test
    void a_name_that_no_pointer_can_carry_is_reported_at_its_object() {
        assertThat(refused(with(minimal(), "\ud800", 1))).singleElement().satisfies(violation -> {
            assertThat(violation.pointer()).isEmpty();
            assertThat(violation.message()).startsWith("has the unknown member \"\\ud800\", allowed are id, name");
        });
        assertThat(refused(with(minimal(), "x".repeat(1_000_000), 1)))
                .singleElement()
                .satisfies(violation -> assertThat(violation.message()).hasSizeLessThan(400));
    }

    @Test
    void objects_of_other_sorts_are_no_values() {
        assertThat(refused(with(minimal(), "description", new AtomicReference<>("text"))))
                .singleElement()
                .satisfies(
                        violation -> assertThat(violation.message()).startsWith("is no JSON value, allowed is a text"));
    }

    @Test
    void no_more_violations_are_listed_than_anybody_reads() {
        Map<String, Object> document = minimal();
        for (int i = 0; i < 1000; i++) {
            document.put("x" + i, i);
        }

        assertThat(refused(document))
                .hasSize(101)
                .last()
                .isEqualTo(new Violation("", "has more violations than these; the first 100 are listed"));
    }
}
