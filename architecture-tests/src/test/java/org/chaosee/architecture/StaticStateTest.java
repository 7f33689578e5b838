package org.chaosee.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rule about static state finds state, and nothing else. */
class StaticStateTest {

    @Test
    void every_field_that_holds_state_is_found() {
        assertThat(findings(State.class)).hasSize(State.class.getDeclaredFields().length);
    }

    @Test
    void constants_are_none() {
        assertThat(findings(Constants.class)).isEmpty();
        assertThat(findings(Word.class)).isEmpty();
    }

    /** As it is with those that need an API which is not there. */
    @Test
    void of_a_class_that_can_not_be_initialised_no_field_may_hold_state() {
        assertThat(findings(Broken.class))
                .hasSize(3)
                .anySatisfy(finding -> assertThat(finding).contains("LIST"))
                .anySatisfy(finding -> assertThat(finding).contains("ARRAY"))
                .anySatisfy(finding -> assertThat(finding).contains("OBJECT"));
    }

    private static List<String> findings(Class<?> type) {
        return fields().that()
                .areStatic()
                .should(StaticState.holdNone())
                .evaluate(new ClassFileImporter().importClasses(type))
                .getFailureReport()
                .getDetails();
    }

    @SuppressWarnings("unused")
    private static final class State {
        private static final List<String> LIST = new ArrayList<>();
        private static final List<String> FIXED_SIZE = Arrays.asList("a", "b");
        private static final Set<String> SET = new HashSet<>();
        private static final Map<String, String> MAP = new HashMap<>();
        private static final Map<DayOfWeek, String> ENUM_MAP = new EnumMap<>(DayOfWeek.class);
        private static final Map<String, String> CONCURRENT = new ConcurrentHashMap<>();
        private static final Map<String, String> SYNCHRONIZED = Collections.synchronizedMap(new HashMap<>());
        private static final Set<String> KEYS = ConcurrentHashMap.newKeySet();
        private static final Collection<String> COLLECTED =
                List.of("a").stream().collect(Collectors.toList());
        private static final Object UNDECLARED = new ArrayList<>();
        private static final int[] ARRAY = {1};
        private static final AtomicInteger ATOMIC = new AtomicInteger();
        private static final Number NUMBER = new AtomicInteger();
        private static final ThreadLocal<String> THREAD_LOCAL = new ThreadLocal<>();
        private static final Random RANDOM = new Random();
        private static final ReentrantLock LOCK = new ReentrantLock();
        private static final StringBuilder TEXT = new StringBuilder();
    }

    @SuppressWarnings("unused")
    private static final class Constants {
        private static final String TEXT = "a";
        private static final int NUMBER = 1;
        private static final Word WORD = Word.ONE;
        private static final TimeUnit UNIT = TimeUnit.SECONDS;
        private static final List<String> LIST = List.of("a", "b", "c");
        private static final Set<String> SET = Set.of("a");
        private static final Map<String, String> MAP = Map.of("a", "b", "c", "d");
        private static final List<String> STREAMED = List.of("a").stream().toList();
        private static final Map<String, String> UNMODIFIABLE = Collections.unmodifiableMap(new HashMap<>());
        private static final List<String> EMPTY = Collections.emptyList();
        private static final String[] NO_STRINGS = {};
        private static final Object NOTHING = null;
    }

    @SuppressWarnings("unused")
    private static final class Broken {
        private static final String TEXT = "a";
        private static final Word WORD = Word.ONE;
        private static final List<String> LIST = broken();
        private static final int[] ARRAY = {};
        private static final Object OBJECT = "b";

        private static List<String> broken() {
            throw new IllegalStateException();
        }
    }

    private enum Word {
        ONE,
        TWO
    }
}
