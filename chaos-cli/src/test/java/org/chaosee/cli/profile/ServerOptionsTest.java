package org.chaosee.cli.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.chaosee.cli.fixture.FakeServer;
import org.chaosee.cli.fixture.Terminal;
import org.chaosee.cli.fixture.Terminal.Typed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerOptionsTest {

    @TempDir
    private Path home;

    private FakeServer laptop;
    private FakeServer production;
    private Terminal terminal;

    @BeforeEach
    void start() throws IOException {
        laptop = new FakeServer().on("GET /chaos/halt", 200, "{}").on("PUT /chaos/halt", 200, "{}");
        production = new FakeServer().on("PUT /shop/chaos/halt", 200, "{}");
        terminal = new Terminal(home);
    }

    @AfterEach
    void stop() {
        laptop.close();
        production.close();
    }

    private Path config(String text) throws IOException {
        Path file = home.resolve(".config/chaosee/config.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file;
    }

    private void profiles() throws IOException {
        config("default: laptop\nprofiles:\n  laptop: {server: '" + laptop.address() + "', token: dev}\n"
                + "  production: {server: '" + production.address() + "/shop/', token-env: SHOP_TOKEN}\n");
    }

    @Test
    void theDefaultProfileNeedsNoOption() throws IOException {
        profiles();

        assertThat(terminal.type("halt").code()).isZero();
        assertThat(laptop.last().header("Authorization")).isEqualTo("Bearer dev");
    }

    @Test
    void anotherProfileTakesItsTokenFromTheEnvironment() throws IOException {
        profiles();

        Typed without = terminal.type("halt", "--profile", "production");
        assertThat(without.code()).isEqualTo(2);
        assertThat(without.err()).contains("SHOP_TOKEN, which is not in the environment");

        terminal.with("SHOP_TOKEN", "prod");
        assertThat(terminal.type("halt", "--profile", "production").code()).isZero();
        assertThat(production.last().line()).isEqualTo("PUT /shop/chaos/halt");
        assertThat(production.last().header("Authorization")).isEqualTo("Bearer prod");
    }

    @Test
    void theTokenOfAProfileIsNotSentToAnotherServer() throws IOException {
        profiles();
        production.on("PUT /chaos/halt", 200, "{}");

        terminal.type("halt", "--server", production.address());

        assertThat(production.last().header("Authorization")).isEmpty();
    }

    @Test
    void theEnvironmentWinsOverTheDefaultAndAnOptionOverTheEnvironment() throws IOException {
        profiles();
        production.on("PUT /chaos/halt", 200, "{}");
        terminal.with("CHAOS_URL", production.address()).with("CHAOS_ADMIN_TOKEN", "env");

        terminal.type("halt");
        assertThat(production.last().header("Authorization")).isEqualTo("Bearer env");

        terminal.type("halt", "--profile", "laptop");
        assertThat(laptop.last().header("Authorization")).isEqualTo("Bearer dev");

        Files.writeString(home.resolve("token.txt"), "file\n");
        terminal.type("halt", "--token-file", "token.txt");
        assertThat(production.last().header("Authorization")).isEqualTo("Bearer file");
    }

    @Test
    void everybodysTokensAreWarnedOf() throws IOException {
        profiles();
        Files.setPosixFilePermissions(
                home.resolve(".config/chaosee/config.yaml"), PosixFilePermissions.fromString("rw-r--r--"));

        Typed typed = terminal.type("halt");

        assertThat(typed.code()).isZero();
        assertThat(typed.err()).contains("everybody on this machine can read the tokens");
    }

    @Test
    void allThatIsWrongWithAConfigurationIsSaidWithItsPlace() throws IOException {
        config("default: nobody\nsurprise: 1\nprofiles:\n  a: {token: 5, token-env: X, color: red}\n  b: text\n");

        Typed typed = terminal.type("halt");

        assertThat(typed.code()).isEqualTo(2);
        assertThat(typed.err())
                .contains("/default is \"nobody\", allowed is the name of one of the profiles")
                .contains("/surprise is not a known member, allowed are default, profiles")
                .contains("/profiles/a/color is not a known member, allowed are server, token, token-env")
                .contains("/profiles/a/server is missing")
                .contains("/profiles/a/token is no text")
                .contains("/profiles/a has token and token-env")
                .contains("/profiles/b is wrong");
    }

    @ParameterizedTest
    @CsvSource({
        "--profile laptop, There are no profiles",
        "--config nowhere.yaml, 'nowhere.yaml'",
        "--token-file nowhere, can't be read",
        "--timeout 0s, --timeout is 0",
        "--server http://h --profile p, allowed is one",
        "--token a --token-file b, allowed is one",
        "--token ä, printable ASCII",
    })
    void whatCantBeUsedIsRefusedAheadOfAnyRequest(String options, String sentence) {
        String[] arguments = ("halt " + options).split(" ");

        Typed typed = terminal.type(arguments);

        assertThat(typed.code()).isEqualTo(2);
        assertThat(typed.err()).contains(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:8080",
                "ftp://h",
                "http://",
                "http://u:p@h",
                "http://h?x=1",
                "http://h#a",
                "http://h h",
                ""
            })
    void whatIsNoAddressIsRefused(String address) {
        Typed typed = terminal.type("halt", "--server", address);

        assertThat(typed.code()).isEqualTo(2);
        assertThat(typed.err())
                .contains("is no address of a server, allowed is one such as http://localhost:8080/chaos");
    }

    @Test
    void whatAnExperimentNamesDoesNotGetTheTokenOfAnotherServer() throws IOException {
        profiles();
        terminal.with("SHOP_TOKEN", "secret");
        Files.writeString(
                home.resolve("e.json"),
                "{\"title\": \"t\", \"description\": \"d\", \"method\": [], \"rollbacks\": [], \"extensions\":"
                        + " [{\"name\": \"chaos-ee\", \"observe\": {\"servers\": [\"" + laptop.address()
                        + "/other\", \""
                        + laptop.address() + "\", \"" + production.address() + "/shop\"]}}]}");

        terminal.type("run", "e.json");

        assertThat(laptop.asked())
                .filteredOn(asked -> asked.line().contains("/other/"))
                .isNotEmpty()
                .allMatch(asked -> asked.header("Authorization").isEmpty());
        assertThat(laptop.asked())
                .filteredOn(asked -> !asked.line().contains("/other/"))
                .isNotEmpty()
                .allMatch(asked -> asked.header("Authorization").equals("Bearer dev"));
        assertThat(production.asked())
                .isNotEmpty()
                .allMatch(asked -> asked.header("Authorization").equals("Bearer secret"));
    }

    @Test
    void aTokenFileThatIsEmptyIsNone() throws IOException {
        Files.writeString(home.resolve("token.txt"), "\n");

        Typed typed = terminal.type("halt", "--server", laptop.address(), "--token-file", "token.txt");

        assertThat(typed.code()).isEqualTo(2);
        assertThat(typed.err()).contains("token.txt holds no token");
        assertThat(laptop.asked()).isEmpty();
    }
}
