package org.chaosee.cli.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NewInjectionsTest {

    private final NewInjections fresh = new NewInjections();

    @Test
    void whatIsThereAtFirstIsNotNew() {
        assertThat(fresh.in(list("b", "a"))).isEmpty();
    }

    @Test
    void newOnesComeTheOldestFirst() {
        fresh.in(list("b", "a"));

        assertThat(fresh.in(list("d", "c", "b", "a"))).isEqualTo(list("c", "d"));
        assertThat(fresh.in(list("d", "c", "b", "a"))).isEmpty();
    }

    @Test
    void oldOnesMayBeForgottenMeanwhile() {
        fresh.in(list("c", "b", "a"));

        assertThat(fresh.in(list("d", "c", "b"))).isEqualTo(list("d"));
        assertThat(fresh.in(list("f", "e", "d"))).isEqualTo(list("e", "f"));
    }

    @Test
    void equalOnesAreToldApartByTheirNumber() {
        fresh.in(list("a", "a"));

        assertThat(fresh.in(list("a", "a", "a")))
                .as("one more, though nobody can say which")
                .isEqualTo(list());
        assertThat(fresh.in(list("b", "a", "a", "a"))).isEqualTo(list("b"));
    }

    @Test
    void aNodeThatWasStartedAgainBeginsAnew() {
        fresh.in(list("c", "b", "a"));

        assertThat(fresh.in(list())).isEmpty();
        assertThat(fresh.in(list("x"))).isEqualTo(list("x"));
    }

    @Test
    void theFirstAfterNothingIsNew() {
        fresh.in(list());

        assertThat(fresh.in(list("a"))).isEqualTo(list("a"));
    }

    private static List<JsonNode> list(String... names) {
        return Stream.of(names).<JsonNode>map(TextNode::valueOf).toList();
    }
}
