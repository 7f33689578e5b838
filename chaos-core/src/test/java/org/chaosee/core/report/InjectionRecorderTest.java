package org.chaosee.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.chaosee.api.spi.InjectionListener;
import org.chaosee.core.testing.Injections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InjectionRecorderTest {

    /** Public: users write it into their queries. */
    private static final String EVENT = "org.chaosee.Injection";

    @TempDir
    private Path directory;

    @Test
    void a_recording_holds_the_event_with_all_its_fields() throws IOException {
        try (Recording recording = new Recording()) {
            recording.enable(EVENT);
            recording.start();
            new InjectionRecorder().onInjection(Injections.latency("slow", Duration.ofMillis(1_500)));
            recording.stop();
            assertThat(events(recording)).singleElement().satisfies(event -> {
                assertThat(event.getString("action")).isEqualTo("slow");
                assertThat(event.getString("kind")).isEqualTo("http");
                assertThat(event.getString("point")).isEqualTo("{path=/api/products}");
                assertThat(event.getString("fault")).isEqualTo("latency");
                assertThat(event.getString("phase")).isEqualTo("before");
                assertThat(event.getString("storm")).isEqualTo("gale");
                assertThat(event.getDuration("delay")).isEqualTo(Duration.ofMillis(1_500));
            });
        }
    }

    @Test
    void without_a_recording_nothing_happens() {
        new InjectionRecorder().onInjection(Injections.latency("slow", Duration.ofMillis(1_500)));
    }

    /** WildFly hides it, unless a jar says that it wants it; small Java runtimes are built without it. */
    @Test
    void without_Flight_Recorder_nothing_happens_either() throws ReflectiveOperationException {
        Class<?> recorder = new WithoutFlightRecorder().loadClass(InjectionRecorder.class.getName());
        InjectionListener listener =
                InjectionListener.class.cast(recorder.getDeclaredConstructor().newInstance());

        assertThatCode(() -> listener.onInjection(Injections.latency("slow", Duration.ofMillis(1_500))))
                .doesNotThrowAnyException();
    }

    /** Loads the recorder anew, and nothing of Flight Recorder. */
    private static final class WithoutFlightRecorder extends ClassLoader {

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("jdk.jfr.")) {
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith("org.chaosee.core.report.")) {
                return super.loadClass(name, resolve);
            }
            Class<?> known = findLoadedClass(name);
            return known != null ? known : defined(name);
        }

        private Class<?> defined(String name) throws ClassNotFoundException {
            try (InputStream file = ClassLoader.getSystemResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = file.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    private List<RecordedEvent> events(Recording recording) throws IOException {
        Path file = directory.resolve("chaos.jfr");
        recording.dump(file);
        return RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().equals(EVENT))
                .toList();
    }
}
