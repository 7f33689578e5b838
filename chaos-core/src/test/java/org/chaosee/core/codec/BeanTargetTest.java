package org.chaosee.core.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.core.codec.Documents.object;
import static org.chaosee.core.codec.Documents.withTarget;
import static org.chaosee.core.codec.TestCodec.readNew;
import static org.chaosee.core.codec.TestCodec.refused;

import org.chaosee.api.Kind;
import org.chaosee.api.Target;
import org.chaosee.api.control.Violation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeanTargetTest {

    @ParameterizedTest
    @CsvSource({
        "type, org.example.OrderService",
        "type, OrderService",
        "type, org.example.**",
        "method, place",
        "method, place*",
        "annotation, jakarta.transaction.Transactional",
        "annotation, Transactional",
    })
    void fields_are_exact_or_globs(String field, String pattern) {
        assertThat(readNew(withTarget(object("kind", "bean", field, pattern))).target())
                .isEqualTo(Target.any(Kind.BEAN).with(field, pattern));
    }

    @ParameterizedTest
    @CsvSource({
        "type, org/example, 'a class name (with the package or without), exact or a glob of at most 500 characters'",
        "method, place(int), 'the name of a method, exact or a glob of at most 500 characters'",
        "annotation, @Path, 'the name of an annotation (with the package or without), exact or a glob of at most 500 characters'",
    })
    void anything_else_is_refused(String field, String pattern, String allowed) {
        assertThat(refused(withTarget(object("kind", "bean", field, pattern))))
                .containsExactly(new Violation("/target/" + field, "is \"" + pattern + "\", allowed is " + allowed));
    }

    @ParameterizedTest
    @CsvSource({"abort", "connection-lost"})
    void a_bean_has_neither_a_response_nor_a_database(String fault) {
        assertThat(refused(withTarget(object("kind", "bean"), object("type", fault))))
                .containsExactly(
                        new Violation("/fault/type", "is \"" + fault + "\", allowed is one of latency, exception"));
    }
}
