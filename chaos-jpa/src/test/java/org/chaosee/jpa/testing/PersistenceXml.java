package org.chaosee.jpa.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The {@code persistence.xml} of an application. */
public record PersistenceXml(String text) {

    /** One that has those units. */
    public static PersistenceXml of(String... units) {
        return new PersistenceXml(Arrays.stream(units)
                .map(unit -> "  <persistence-unit name=\"" + unit + "\">\n  </persistence-unit>\n")
                .collect(Collectors.joining(
                        "", "<persistence xmlns=\"https://jakarta.ee/xml/ns/persistence\">\n", "</persistence>\n")));
    }

    /** Does the work on a thread of that application, which is in that directory. */
    public void run(Path directory, Runnable work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try {
            Path folder = Files.createDirectories(directory.resolve("META-INF"));
            Files.writeString(folder.resolve("persistence.xml"), text);
            try (URLClassLoader application =
                    new URLClassLoader(new URL[] {directory.toUri().toURL()}, before)) {
                thread.setContextClassLoader(application);
                work.run();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
