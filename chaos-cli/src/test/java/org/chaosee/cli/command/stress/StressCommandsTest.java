package org.chaosee.cli.command.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.chaosee.cli.main.Cli;
import org.chaosee.cli.stress.CpuLoad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StressCommandsTest {

    @Test
    void half_of_a_core_is_about_half() {
        double all = new CpuLoad(1, 100).run(Duration.ofSeconds(1)).load();
        double half = new CpuLoad(1, 50).run(Duration.ofSeconds(2)).load();

        assertThat(half).isLessThan(70);
        // Others may have the processors.
        assumeThat(all).isGreaterThan(80);
        assertThat(half).isGreaterThan(30);
    }

    @Test
    void cpu_tells_what_was_reached() throws IOException {
        Cli cli = stress("cpu", "--load", "10", "--cores", "1", "--duration", "100ms", "-o", "json");

        assertThat(cli.code()).isZero();
        assertThat(cli.json().path("cores").asInt()).isEqualTo(1);
        assertThat(cli.json().path("load").asDouble()).isEqualTo(10);
        assertThat(cli.json().path("reachedLoad").asDouble()).isPositive();
        assertThat(cli.err()).contains("Reached");
    }

    @Test
    void memory_is_held_and_released() throws IOException {
        Cli cli = stress("memory", "--size", "48m", "--leave", "1m", "--duration", "1ms", "-o", "json");

        assertThat(cli.err()).contains("Holding 48m", "Released");
        assertThat(cli.code()).isZero();
        assertThat(cli.json().path("bytes").asLong()).isEqualTo(48L << 20);
    }

    @Test
    void what_has_to_be_left_is_left() {
        Cli cli = stress("memory", "--size", "1m", "--leave", "100000g", "--duration", "1s");

        assertThat(cli.code()).isEqualTo(6);
        assertThat(cli.err()).contains("--leave");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cpu",
                "cpu --duration 0s",
                "cpu --duration 61m",
                "cpu --duration 1s --load 0",
                "cpu --duration 1s --load 101",
                "cpu --duration 1s --load NaN",
                "cpu --duration 1s --cores 0",
                "cpu --duration 1s --cores 100000",
                "memory --duration 1s",
                "memory --size 1m",
                "memory --size 0 --duration 1s",
                "memory --size much --duration 1s",
                "memory --size 999999999999g --duration 1s",
                "memory --size 1m --percent 1 --duration 1s",
                "memory --percent 0 --duration 1s",
                "memory --percent 101 --duration 1s"
            })
    void a_wrong_command_line_is_refused_with_a_sentence(String line) {
        Cli cli = stress(line.split(" ", -1));

        assertThat(cli.code()).isEqualTo(2);
        assertThat(cli.err()).isNotBlank().doesNotContain("Exception");
        assertThat(cli.out()).isEmpty();
    }

    private static Cli stress(String... arguments) {
        String[] all = Stream.concat(Stream.of("stress"), Stream.of(arguments)).toArray(String[]::new);
        return Cli.run(Map.of(), all);
    }
}
