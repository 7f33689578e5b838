package org.example.experiments.stack.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.example.experiments.stack.StackException;
import org.junit.jupiter.api.Test;

class PortsTest {

    private final Map<Port, Integer> wanted = new EnumMap<>(Port.class);

    PortsTest() {
        Arrays.stream(Port.values()).forEach(port -> wanted.put(port, 0));
    }

    @Test
    void zerosBecomeDifferentPorts() {
        Ports ports = Ports.choose(wanted);

        assertThat(Arrays.stream(Port.values()).map(ports::of))
                .doesNotHaveDuplicates()
                .allMatch(port -> port > 0);
    }

    @Test
    void aPortThatIsTakenIsToldWithTheOptionThatChangesIt() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            wanted.put(Port.FRONT, taken.getLocalPort());

            assertThatThrownBy(() -> Ports.choose(wanted))
                    .isInstanceOf(StackException.class)
                    .hasMessageStartingWith("Port " + taken.getLocalPort() + " is taken")
                    .hasMessageEndingWith("-Dstack.front.port=0 takes any free one.");
        }
    }
}
