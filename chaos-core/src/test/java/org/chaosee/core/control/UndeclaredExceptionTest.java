package org.chaosee.core.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.util.Map;
import org.chaosee.api.Kind;
import org.chaosee.api.Target;
import org.chaosee.api.control.InvalidRequestException;
import org.chaosee.core.audit.Initiator;
import org.chaosee.core.point.PointFacts;
import org.chaosee.core.point.Throwables;
import org.chaosee.core.testing.TestNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UndeclaredExceptionTest {

    private final TestNode node = new TestNode();

    UndeclaredExceptionTest() {
        point("read", FileNotFoundException.class);
        point("count");
    }

    @Test
    void is_refused_where_the_known_method_does_not_declare_it() {
        long revision = node.store.peek().revision();
        assertThatThrownBy(() -> node.actions.create(broken("count", "java.io.IOException"), Initiator.code("alice")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage(
                        "/fault/exception is java.io.IOException, allowed is an unchecked exception, or one that the"
                                + " selected method declares");
        assertThatThrownBy(() -> node.actions.create(broken("read", "java.io.IOException"), Initiator.code("alice")))
                .isInstanceOf(InvalidRequestException.class);
        assertThat(node.store.peek().revision()).isEqualTo(revision);
    }

    @ParameterizedTest
    @ValueSource(strings = {"read", "re*", "*"})
    void is_taken_where_one_of_them_declares_it(String method) {
        node.actions.create(broken(method, "java.io.FileNotFoundException"), Initiator.code("alice"));
    }

    @Test
    void is_taken_where_no_method_is_known() {
        node.actions.create(broken("write", "java.io.IOException"), Initiator.code("alice"));
    }

    @Test
    void unchecked_ones_are_taken_anywhere() {
        node.actions.create(broken("count", "java.lang.IllegalStateException"), Initiator.code("alice"));
    }

    @Test
    void a_change_is_refused_likewise() {
        node.actions.create(broken("count", "java.lang.IllegalStateException"), Initiator.code("alice"));
        assertThatThrownBy(() -> node.actions.patch(
                        "broken",
                        Map.of("fault", Map.of("exception", "java.io.IOException")),
                        java.util.OptionalLong.empty(),
                        Initiator.code("alice")))
                .isInstanceOf(InvalidRequestException.class);
    }

    private void point(String method, Class<?>... declared) {
        node.chaos.engine.point(
                PointFacts.of(Kind.BEAN)
                        .with(Target.TYPE, "org.example.Files", "Files")
                        .with(Target.METHOD, method),
                Throwables.declaring(declared));
    }

    private static Map<String, Object> broken(String method, String exception) {
        return Map.of(
                "name",
                "broken",
                "target",
                Map.of("kind", "bean", "type", "Files", "method", method),
                "fault",
                Map.of("type", "exception", "exception", exception));
    }
}
