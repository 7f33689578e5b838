package org.chaosee.cdi.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chaosee.core.settings.AdminToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensReaderTest {

    private static final String NO_NAME = ", which does not end with the name of a token; allowed are at most 63 of the"
            + " characters a-z, 0-9 and -, not beginning with -.";

    private final Map<String, String> properties = new TreeMap<>();
    private final Values values = new Values(key -> Optional.ofNullable(properties.get(key)));

    @Test
    void eachTokenGoesByItsName() {
        properties.put("chaos.admin.token", "one");
        properties.put("chaos.admin.tokens.ci-bot", " two ");
        properties.put("chaos.admin.tokens.alice", "three");
        properties.put("chaos.admin.read-only-tokens.dashboard", "four");

        assertThat(read())
                .containsExactly(
                        new AdminToken("token", "one", false),
                        new AdminToken("alice", "three", false),
                        new AdminToken("ci-bot", "two", false),
                        new AdminToken("dashboard", "four", true));
        assertThat(values.problems()).isEmpty();
    }

    @Test
    void withoutAnyThereIsNone() {
        properties.put("chaos.admin.role", "operator");
        assertThat(read()).isEmpty();
    }

    @Test
    void environmentVariablesTellOfTokensToo() {
        properties.put("chaos.admin.tokens.ci-bot", "one"); // what MicroProfile Config makes of the variable
        properties.put("chaos.admin.read-only-tokens.dashboard", "two");

        assertThat(new TokensReader(values)
                        .read(List.of("CHAOS_ADMIN_TOKENS_CI_BOT", "CHAOS_ADMIN_READ_ONLY_TOKENS_DASHBOARD")))
                .containsExactly(new AdminToken("ci-bot", "one", false), new AdminToken("dashboard", "two", true));
    }

    /** SmallRye Config lists a name of its own besides, with a dot for each underscore. */
    @Test
    void whatSmallRyeMakesOfEnvironmentVariablesIsNoToken() {
        properties.put("chaos.admin.tokens.ci-bot", "one");

        assertThat(new TokensReader(values)
                        .read(List.of(
                                "CHAOS_ADMIN_TOKENS_CI_BOT", "chaos.admin.tokens.ci.bot", "chaos.admin.tokens.ci-bot")))
                .containsExactly(new AdminToken("ci-bot", "one", false));
        assertThat(values.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-a",
                "CI",
                "ci.bot",
                "ci_bot",
                "ä",
                "0123456789012345678901234567890123456789012345678901234567890123"
            })
    void whatIsNoNameIsRefused(String name) {
        properties.put("chaos.admin.tokens." + name, "secret");
        properties.put("chaos.admin.read-only-tokens." + name, "hidden");
        read();

        assertThat(values.problems())
                .containsExactly(
                        "The configuration has chaos.admin.tokens." + name + NO_NAME,
                        "The configuration has chaos.admin.read-only-tokens." + name + NO_NAME);
    }

    @Test
    void aBlankTokenIsRefused() {
        properties.put("chaos.admin.tokens.ci", " ");
        properties.put("chaos.admin.read-only-tokens.dashboard", "");
        read();

        assertThat(values.problems())
                .containsExactly(
                        "The configuration value chaos.admin.tokens.ci is blank; it is a token, or left out.",
                        "The configuration value chaos.admin.read-only-tokens.dashboard is blank; it is a token, or left"
                                + " out.");
    }

    @Test
    void theSameTokenTwiceIsRefused() {
        properties.put("chaos.admin.token", "secret");
        properties.put("chaos.admin.tokens.ci", "secret");
        properties.put("chaos.admin.read-only-tokens.dashboard", "hidden");
        properties.put("chaos.admin.read-only-tokens.wall", "hidden");
        read();

        assertThat(values.problems())
                .containsExactly(
                        "The configuration values chaos.admin.token and chaos.admin.tokens.ci are the same token; each is"
                                + " another one, so that the record can tell them apart.",
                        "The configuration values chaos.admin.read-only-tokens.dashboard and"
                                + " chaos.admin.read-only-tokens.wall are the same token; each is another one, so that the"
                                + " record can tell them apart.");
    }

    @Test
    void theSameNameTwiceIsRefused() {
        properties.put("chaos.admin.token", "one");
        properties.put("chaos.admin.tokens.token", "two");
        properties.put("chaos.admin.tokens.ci", "three");
        properties.put("chaos.admin.read-only-tokens.ci", "four");
        read();

        assertThat(values.problems())
                .containsExactly(
                        "The configuration values chaos.admin.token and chaos.admin.tokens.token go by the same name in"
                                + " the record, token; each has another one.",
                        "The configuration values chaos.admin.tokens.ci and chaos.admin.read-only-tokens.ci go by the"
                                + " same name in the record, ci; each has another one.");
    }

    @Test
    void noProblemTellsAToken() {
        properties.put("chaos.admin.token", "secret");
        properties.put("chaos.admin.tokens.token", "secret");
        properties.put("chaos.admin.tokens.CI", "secret");
        read();

        assertThat(values.problems()).hasSize(3).noneMatch(problem -> problem.contains("secret"));
    }

    private List<AdminToken> read() {
        return new TokensReader(values).read(properties.keySet());
    }
}
