package org.chaosee.core.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import org.chaosee.core.glob.Glob;
import org.chaosee.core.glob.Globs;
import org.chaosee.core.settings.ChaosSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExceptionTypesTest {

    private static final String NESTED = ExceptionTypesTest.class.getName() + "$";

    private final ExceptionTypes standard = allowing(ChaosSettings.DEFAULT_EXCEPTIONS);
    private final ExceptionTypes anything = allowing(List.of("**"));

    private static ExceptionTypes allowing(List<String> patterns) {
        return new ExceptionTypes(Globs.of(patterns, Glob.CLASS), ExceptionTypesTest.class.getClassLoader());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.IllegalStateException",
                "java.io.IOException",
                "java.util.concurrent.TimeoutException",
                "java.sql.SQLException"
            })
    void exceptions_of_the_jdk_may_be_thrown(String type) throws Exception {
        assertThat(standard.problem(type)).isEmpty();
        assertThat(standard.create(type, "chaos").getClass().getName()).isEqualTo(type);
        assertThat(standard.create(type, "chaos")).hasMessage("chaos");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.StackOverflowError",
                "java.lang.ThreadDeath",
                "java.lang.String",
                "org.shop.ShopException",
                "IllegalStateException",
                ""
            })
    void what_is_not_on_the_list_is_not_allowed(String type) {
        assertThat(standard.problem(type))
                .hasValue("is not an allowed exception type; allowed are those that match java.**Exception,"
                        + " javax.**Exception, jakarta.**Exception (chaos.exceptions.allowed)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> standard.create(type, "chaos"))
                .withMessageContaining("is not an allowed exception type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"java.lang.NoSuchException", "java/lang/Exception", "java.\0Exception", "[", "int"})
    void what_can_not_be_loaded_is_refused(String type) {
        assertThat(anything.problem(type)).hasValue("is not a class that this application can load");
    }

    @Test
    void only_throwables_are_thrown() {
        assertThat(anything.problem("java.lang.String")).hasValue("is not a Throwable");
        assertThat(anything.problem("[Ljava.lang.Exception;")).hasValue("is not a Throwable");
        assertThat(anything.problem(Initialised.class.getName())).hasValue("is not a Throwable");
        assertThat(System.getProperty(Initialised.MARK)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Abstract", "Hidden", "Private", "Demanding", "Inner"})
    void a_public_constructor_is_needed(String type) {
        assertThat(anything.problem(NESTED + type))
                .hasValue("has no public constructor that takes nothing or a String");
    }

    @Test
    void a_class_that_its_module_keeps_to_itself_is_refused() {
        assertThat(anything.problem("sun.security.validator.ValidatorException"))
                .hasValue("is a class that its module keeps to itself");
    }

    @Test
    void the_message_is_left_out_when_nothing_takes_one() throws Exception {
        assertThat(anything.create(Silent.class.getName(), "chaos"))
                .isInstanceOf(Silent.class)
                .hasMessage(null);
    }

    @Test
    void a_constructor_that_fails_says_so() {
        assertThat(anything.problem(Failing.class.getName())).isEmpty();
        assertThatExceptionOfType(InvocationTargetException.class)
                .isThrownBy(() -> anything.create(Failing.class.getName(), "chaos"))
                .withCauseInstanceOf(IOException.class);
    }

    @Test
    void an_initialiser_that_fails_says_so() {
        assertThat(anything.problem(Broken.class.getName())).isEmpty();
        assertThatExceptionOfType(ReflectiveOperationException.class)
                .isThrownBy(() -> anything.create(Broken.class.getName(), "chaos"))
                .withCauseInstanceOf(ExceptionInInitializerError.class);
    }

    /** Tells when it is initialised. */
    public static class Initialised {

        static final String MARK = "ExceptionTypesTest.initialised";

        static {
            System.setProperty(MARK, "true");
        }
    }

    public abstract static class Abstract extends Exception {
        public Abstract() {}
    }

    static class Hidden extends Exception {
        public Hidden() {}
    }

    public static class Private extends Exception {
        private Private() {}
    }

    public static class Demanding extends Exception {
        public Demanding(int number) {}
    }

    /** Its constructor takes the test that it belongs to. */
    @SuppressWarnings("ClassCanBeStatic")
    public class Inner extends Exception {
        public Inner() {}
    }

    public static class Silent extends Exception {
        public Silent() {}
    }

    public static class Failing extends Exception {
        public Failing() throws IOException {
            throw new IOException("no");
        }
    }

    public static class Broken extends Exception {

        private static final int NUMBER = Integer.parseInt("no number");

        public Broken() {
            super("" + NUMBER);
        }
    }
}
