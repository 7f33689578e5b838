package org.chaosee.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.chaosee.it.shop.fixture.Answer;
import org.chaosee.it.shop.fixture.OpenShop;
import org.chaosee.it.shop.fixture.Request;
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
            assertThat(type(command).status()).as(command.toString()).isBetween(200, 299);
        }
    }

    @ParameterizedTest
    @CsvSource({"first-experiment, 10", "database-chaos, 15"})
    void theHowTos(String page, int commandsAtLeast) {
        List<Answer> answers = List.of();
        int commands = 0;
        for (Page.Block block : Page.read("docs/howto/" + page + ".md").blocks()) {
            if (block.language().equals("sh")) {
                answers = typeAll(block);
                commands += answers.size();
            } else if (block.text().startsWith("Chaos-Injected")) {
                assertThat(withoutDelay(answers.get(0).header("Chaos-Injected")))
                        .isEqualTo(withoutDelay(block.text().replace("Chaos-Injected: ", "")));
            } else if (block.text().matches("[0-9\n]+")) {
                assertThat(answers.stream().map(answer -> String.valueOf(answer.status())))
                        .as(block.heading())
                        .containsExactlyElementsOf(block.lines());
            }
        }
        assertThat(commands).isGreaterThan(commandsAtLeast);
    }

    /** Types all commands of a block; those that administer succeed. */
    private static List<Answer> typeAll(Page.Block block) {
        List<Answer> answers = new ArrayList<>();
        for (Command command : Command.of(block)) {
            Answer answer = type(command);
            if (command.uri().getPath().startsWith("/chaos")) {
                assertThat(answer.status()).as(command + "\n" + answer).isBetween(200, 299);
            }
            answers.add(answer);
        }
        return answers;
    }

    private static Answer type(Command command) {
        Request request = SHOP.request(command.method(), command.pathAndQuery());
        for (String header : command.headers()) {
            String[] parts = header.split(": ", 2);
            request.header(parts[0], parts[1]);
        }
        if (command.user() != null) {
            request.as(command.user().split(":", 2)[0]);
        }
        if (command.body() != null) {
            request.body(command.body());
        }
        return request.send();
    }

    private static String withoutDelay(String marker) {
        return marker.replaceAll("delay=.*", "");
    }
}
