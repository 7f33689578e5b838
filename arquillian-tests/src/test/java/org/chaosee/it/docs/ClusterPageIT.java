package org.chaosee.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BiFunction;
import org.chaosee.it.cluster.fixture.OpenCluster;
import org.chaosee.it.shop.fixture.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every {@code curl} of the how-to for several nodes works on a real cluster, and answers what the page says. */
class ClusterPageIT {

    @RegisterExtension
    static final OpenCluster CLUSTER = new OpenCluster();

    /** Where the page has its nodes, the first of them at the next port. */
    private static final int PORTS = 8080;

    @Test
    void theHowTo() {
        try (Reader reader = Reader.ofPorts(ClusterPageIT::node)) {
            assertThat(reader.follow(Page.read("docs/howto/cluster.md"))).isGreaterThan(10);
        }
    }

    /** Whoever reads the page waits for the second that it tells of. */
    private static BiFunction<String, String, Request> node(int port) {
        CLUSTER.settle();
        return CLUSTER.node(port - PORTS)::request;
    }
}
