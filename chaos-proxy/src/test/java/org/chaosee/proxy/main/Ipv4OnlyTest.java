package org.chaosee.proxy.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.chaosee.proxy.FaultProxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A machine without IPv6 has no address {@code [::]}, though that is how any interface is shown. */
@Timeout(60)
class Ipv4OnlyTest {

    @Test
    void a_proxy_at_any_interface_goes_down_and_up() throws IOException {
        try (JavaProcess process = JavaProcess.start("-Djava.net.preferIPv4Stack=true", Ipv4OnlyTest.class)) {
            assertThat(process.line()).isEqualTo("up again");
        }
    }

    public static void main(String[] arguments) {
        try (FaultProxy proxy =
                FaultProxy.to("localhost", 1).listenAt("0.0.0.0", 0).start()) {
            proxy.down();
            proxy.up();
            proxy.down();
            proxy.reset();
            System.out.println("up again");
        }
    }
}
