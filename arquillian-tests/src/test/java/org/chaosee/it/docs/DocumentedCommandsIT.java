package org.chaosee.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chaosee.it.shop.fixture.OpenShop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every {@code curl} of the README and of the how-tos works on the real shop, and answers what the page says. */
class DocumentedCommandsIT {

    @RegisterExtension
    static final OpenShop SHOP = new OpenShop();

    @Test
    void theReadme() {
        List<Command> commands = Page.read("README.md").blocks().stream()
                .filter(block -> block.text().startsWith("curl"))
                .flatMap(block -> Command.of(block).stream())
                .toList();

        assertThat(commands).hasSize(5);
        for (Command command : commands) {
            assertThat(command.type(SHOP::request).status())
                    .as(command.toString())
                    .isBetween(200, 299);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "first-experiment, 10",
        "slow-and-broken-answers, 10",
        "database-chaos, 15",
        "service-chaos, 30",
        "client-chaos, 35",
        "storm, 80",
        "production, 7",
        "jvm-chaos, 20"
    })
    void theHowTos(String page, int commandsAtLeast) {
        try (Reader reader = Reader.of(SHOP::request)) {
            assertThat(reader.follow(Page.read("docs/howto/" + page + ".md"))).isGreaterThan(commandsAtLeast);
        }
    }
}
