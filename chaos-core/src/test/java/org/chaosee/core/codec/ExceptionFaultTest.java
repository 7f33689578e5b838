package org.chaosee.core.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.core.codec.Documents.object;
import static org.chaosee.core.codec.Documents.withFault;
import static org.chaosee.core.codec.TestCodec.readNew;
import static org.chaosee.core.codec.TestCodec.refused;

import org.chaosee.api.control.Violation;
import org.chaosee.api.fault.ExceptionFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExceptionFaultTest {

    private static final String ILLEGAL_STATE = "java.lang.IllegalStateException";

    @Test
    void type_and_message() {
        assertThat(readNew(withFault(object("type", "exception", "exception", ILLEGAL_STATE)))
                        .fault())
                .isEqualTo(new ExceptionFault(ILLEGAL_STATE, null));
        assertThat(readNew(withFault(object("type", "exception", "exception", ILLEGAL_STATE, "message", "")))
                        .fault())
                .isEqualTo(new ExceptionFault(ILLEGAL_STATE, ""));
    }

    @Test
    void the_type_is_required() {
        assertThat(refused(withFault(object("type", "exception"))))
                .containsExactly(new Violation(
                        "/fault/exception",
                        "is missing, required is a class name such as java.lang.IllegalStateException of at most 255"
                                + " characters"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "java/lang/IllegalStateException",
                "../../IllegalStateException",
                "[Ljava.lang.IllegalStateException;",
                "java..Exception",
                ".Exception",
                "java.\0Exception",
                "java.\ud800Exception",
            })
    void no_class_names(String name) {
        assertThat(refused(withFault(object("type", "exception", "exception", name))))
                .singleElement()
                .satisfies(violation -> assertThat(violation.message()).contains("allowed is a class name"));
    }

    @Test
    void what_may_not_be_thrown_is_refused() {
        assertThat(refused(withFault(object("type", "exception", "exception", "org.shop.ShopException"))))
                .containsExactly(new Violation(
                        "/fault/exception",
                        "is not an allowed exception type; allowed are those that match java.**Exception,"
                                + " javax.**Exception, jakarta.**Exception (chaos.exceptions.allowed)"));
        assertThat(refused(withFault(object("type", "exception", "exception", "java.lang.NoSuchException"))))
                .containsExactly(new Violation("/fault/exception", "is not a class that this application can load"));
    }

    @Test
    void a_message_is_one_line_of_limited_length() {
        assertThat(refused(withFault(
                        object("type", "exception", "exception", ILLEGAL_STATE, "message", "x".repeat(1001)))))
                .extracting(Violation::pointer)
                .containsExactly("/fault/message");
        assertThat(refused(withFault(object("type", "exception", "exception", ILLEGAL_STATE, "message", "a\nb"))))
                .extracting(Violation::pointer)
                .containsExactly("/fault/message");
    }
}
