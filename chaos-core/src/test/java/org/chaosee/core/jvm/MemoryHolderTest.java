package org.chaosee.core.jvm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chaosee.api.fault.MemoryFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
class MemoryHolderTest {

    @ParameterizedTest
    @CsvSource({"0.5, 90, -XX:+UseG1GC", "0.8, 80, -XX:+UseG1GC", "0.8, 80, -XX:+UseSerialGC"})
    void the_heap_is_filled_gives_way_to_the_application_and_is_released(
            double fraction, int application, String collector) throws Exception {
        Map<String, Double> seen = fork(collector, String.valueOf(fraction), String.valueOf(application), "16");
        assertThat(seen).as("%s", seen).containsKeys("held", "survived", "held again", "released after seconds");
        assertThat(seen.get("held")).isCloseTo(fraction, within(0.05));
        assertThat(seen.get("survived")).isEqualTo(application);
        assertThat(seen.get("held again")).isCloseTo(fraction, within(0.05));
        assertThat(seen.get("released after seconds")).isLessThan(2);
    }

    @Test
    void the_floor_stays_free_whatever_the_fraction_says() throws Exception {
        Map<String, Double> seen = fork("-XX:+UseSerialGC", "0.95", "1", "64");
        assertThat(seen.get("held")).isCloseTo(0.5, within(0.05));
    }

    private static Map<String, Double> fork(String collector, String... arguments)
            throws IOException, InterruptedException {
        String classPath = Stream.of(FullHeap.class, MemoryHolder.class, MemoryFault.class)
                .map(MemoryHolderTest::location)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
        Process process = new ProcessBuilder(Stream.concat(
                                Stream.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-Xmx128m",
                                        collector,
                                        "-cp",
                                        classPath,
                                        FullHeap.class.getName()),
                                Stream.of(arguments))
                        .toList())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        Map<String, Double> values = new LinkedHashMap<>();
        output.lines().map(line -> line.split("=", 2)).forEach(pair -> values.put(pair[0], Double.valueOf(pair[1])));
        return values;
    }

    private static String location(Class<?> type) {
        return Path.of(URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }
}
