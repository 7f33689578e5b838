package org.example.experiments.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisitorTest {

    @Test
    void nodesThatAreSilentAreNotPresent() {
        String nodes = """
                {"items": [
                  {"name": "node-1", "instance": "1", "silent": false, "storms": []},
                  {"name": "node-2", "instance": "2", "silent": true, "storms": [{"name": "x"}]},
                  {"name": "node-3", "instance": "3", "silent":false}
                ], "total": 3}
                """;

        assertThat(Visitor.present(nodes)).containsExactlyInAnyOrder("node-1", "node-3");
    }
}
