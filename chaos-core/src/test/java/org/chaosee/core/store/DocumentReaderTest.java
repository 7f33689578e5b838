package org.chaosee.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.core.testing.ActionBuilder.abort;
import static org.chaosee.core.testing.ActionBuilder.exception;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.spi.StoreSnapshot;
import org.chaosee.api.spi.StoreState;
import org.chaosee.api.spi.StoredAction;
import org.chaosee.core.codec.ActionCodec;
import org.chaosee.core.codec.Rules;
import org.chaosee.core.effect.ExceptionTypes;
import org.chaosee.core.glob.Glob;
import org.chaosee.core.glob.Globs;
import org.chaosee.core.log.LogMessage;
import org.chaosee.core.settings.Limits;
import org.chaosee.core.testing.Documents;
import org.chaosee.core.testing.LogCapture;
import org.chaosee.core.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReaderTest {

    @RegisterExtension
    private final LogCapture log = new LogCapture();

    private static final ChaosAction GOOD = abort("good").build();
    private static final ChaosAction STRANGE = exception("strange", "java.lang.IllegalStateException", null)
            .created(1)
            .build();

    /** What the application's class loader throws when it is asked for that class. */
    private Throwable surprise = new ClassNotFoundException();

    private final DocumentReader reader = new DocumentReader(codec(), new RefreshLog());

    @ParameterizedTest
    @MethodSource("surprises")
    void one_that_can_not_be_read_at_all_does_not_hide_the_others(Throwable what) {
        surprise = what;
        StoredActions read = reader.read(snapshot(stored(STRANGE), stored(GOOD)));
        assertThat(read.actions()).extracting(VersionedAction::action).containsExactly(GOOD);
        assertThat(read.skipped()).isEqualTo(1);
        assertThat(log.lines(LogMessage.BAD_ROW))
                .singleElement()
                .asString()
                .contains("strange (" + STRANGE.id() + ")", what.toString());
    }

    static Stream<Throwable> surprises() {
        return Stream.of(new IllegalStateException("the loader is closed"), new StackOverflowError());
    }

    @Test
    void what_is_left_out_is_looked_at_again_and_not_told_again() {
        StoredActions read = reader.read(snapshot(stored(STRANGE), stored(GOOD)));
        assertThat(reader.readAgain()).isEmpty();
        surprise = new IllegalStateException("the loader is closed");
        assertThat(reader.readAgain()).isEmpty();
        surprise = null;
        StoredActions again = reader.readAgain().orElseThrow();
        assertThat(again.revision()).isEqualTo(read.revision());
        assertThat(again.actions()).extracting(VersionedAction::action).containsExactly(GOOD, STRANGE);
        assertThat(again.skipped()).isZero();
        assertThat(reader.readAgain()).isEmpty();
        assertThat(log.lines(LogMessage.BAD_ROW)).hasSize(1);
    }

    @Test
    void what_is_left_out_can_be_told_by_its_id_and_by_its_name() {
        StoredActions read = reader.read(snapshot(stored(STRANGE), stored(GOOD)));
        StoredRow row = new StoredRow(STRANGE.id(), "strange", 7);
        assertThat(read.deletable()).containsExactly(row);
        assertThat(read.findRow("strange")).contains(row);
        assertThat(read.findRow(STRANGE.id().toString())).contains(row);
        assertThat(read.find("strange")).isEmpty();
        assertThat(read.findRow("good")).contains(new StoredRow(GOOD.id(), "good", 7));
        assertThat(read.findRow("gone")).isEmpty();
    }

    @Test
    void one_whose_name_can_not_be_read_is_told_by_its_id() {
        StoredActions read = reader.read(snapshot(with(STRANGE, "name", List.of("strange"))));
        assertThat(read.findRow(STRANGE.id().toString()))
                .contains(new StoredRow(STRANGE.id(), STRANGE.id().toString(), 7));
        assertThat(read.skipped()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1-2-3-4-5", "strange", "0199aaaa-0000-0000-0000-00000000000g"})
    void one_whose_id_can_not_be_read_is_counted(String id) {
        StoredActions read = reader.read(snapshot(with(STRANGE, "id", id), stored(GOOD)));
        assertThat(read.skipped()).isEqualTo(1);
        assertThat(read.deletable()).isEmpty();
        assertThat(read.actions()).hasSize(1);
    }

    /** A name may look like an id. */
    @Test
    void an_id_comes_before_a_name() {
        ChaosAction namesake = abort(STRANGE.id().toString()).build();
        StoredActions read = reader.read(snapshot(stored(namesake), stored(STRANGE)));
        assertThat(read.findRow(STRANGE.id().toString()).map(StoredRow::id)).contains(STRANGE.id());
    }

    private static StoreSnapshot snapshot(StoredAction... stored) {
        return new StoreSnapshot(new StoreState(7, null), List.of(stored));
    }

    private static StoredAction stored(ChaosAction action) {
        return new StoredAction(7, Documents.of(action));
    }

    private static StoredAction with(ChaosAction action, String member, Object value) {
        return new StoredAction(7, Documents.with(Documents.of(action), member, value));
    }

    private ActionCodec codec() {
        ClassLoader loader = new ClassLoader(null) {
            @Override
            public Class<?> loadClass(String name) throws ClassNotFoundException {
                if (surprise instanceof ClassNotFoundException absent) {
                    throw absent;
                }
                if (surprise instanceof RuntimeException unchecked) {
                    throw unchecked;
                }
                if (surprise instanceof Error error) {
                    throw error;
                }
                return IllegalStateException.class;
            }
        };
        return new ActionCodec(new Rules(
                Limits.DEFAULTS,
                new ExceptionTypes(Globs.of(List.of("java.lang.*"), Glob.CLASS), loader),
                new TestClock(),
                UUID::randomUUID,
                () -> 0));
    }
}
