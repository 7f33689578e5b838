package org.chaosee.it.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.chaosee.it.shop.fixture.Action;
import org.chaosee.it.shop.fixture.Answer;
import org.chaosee.it.shop.fixture.Await;
import org.chaosee.it.shop.fixture.ChaosAdmin;
import org.chaosee.it.shop.fixture.ShopProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The end of a process, which is a shop with a database that outlives it. */
class ExitIT {

    private static final String ALLOWED = "-Dchaos.jvm.exit-allowed=true ";
    private static final String NAME = "gone";

    @TempDir
    Path directory;

    /** The flight recorder makes its file at the start, and fills it in a shutdown hook. */
    private Path writtenAtTheEnd() {
        return directory.resolve("at-the-end.jfr");
    }

    @Test
    void theProcessExitsOnceAndItsShutdownHooksRun() {
        try (ShopProcess shop = start(ALLOWED)) {
            end(shop, exit(Map.of("code", 3)));
            assertThat(shop.awaitItsEnd()).isEqualTo(3);
            assertThat(writtenAtTheEnd()).isNotEmptyFile();
            shop.log().isClean();
        }
        itStaysThereAfterARestart();
    }

    @Test
    void theProcessIsHaltedOnceAndNoShutdownHookRuns() {
        try (ShopProcess shop = start(ALLOWED)) {
            // Not at once: the database writes down what was committed half a second later, and a crash would lose it.
            Instant from = Instant.now().plusSeconds(3);
            new ChaosAdmin(shop.address())
                    .create(exit(Map.of("code", 4, "halt", true)).trigger("from", from.toString()));
            assertThat(shop.awaitItsEnd()).isEqualTo(4);
            assertThat(writtenAtTheEnd()).isEmptyFile();
            shop.log().isClean();
        }
        itStaysThereAfterARestart();
    }

    @Test
    void theProcessStaysUnlessTheConfigurationSaysThatItMayEnd() {
        try (ShopProcess shop = start("")) {
            ChaosAdmin admin = new ChaosAdmin(shop.address());
            Answer answer = admin.create(exit(Map.of()).document().toString()).is(422);
            JsonObject violation = answer.json().getJsonArray("violations").getJsonObject(0);
            assertThat(violation.getString("pointer")).isEqualTo("/fault/type");
            assertThat(violation.getString("message")).contains("chaos.jvm.exit-allowed=true");
            assertThat(admin.list()).isEmpty();
            assertThat(admin.injections(NAME)).isZero();
        }
    }

    /** Actions are looked at all together: when a later one has run, the exit has been passed over. */
    private void itStaysThereAfterARestart() {
        try (ShopProcess shop = ShopProcess.start(directory, ALLOWED)) {
            ChaosAdmin admin = new ChaosAdmin(shop.address());
            assertThat(admin.read(NAME).getBoolean("enabled")).isTrue();
            admin.create(Action.named("later").jvm("threads", Map.of("count", 1)));
            Await.until("the later one has run", () -> admin.injections("later") == 1);

            assertThat(admin.injections(NAME)).isZero();
            assertThat(admin.status().getJsonObject("actions").getInt("live")).isEqualTo(2);
            admin.deleteAll();
        }
    }

    private ShopProcess start(String options) {
        return ShopProcess.start(directory, options + "-XX:StartFlightRecording:filename=" + writtenAtTheEnd());
    }

    /** The answer may come, or the process may have ended before: neither is what is tried here. */
    private static void end(ShopProcess shop, Action exit) {
        try {
            new ChaosAdmin(shop.address()).create(exit.document().toString());
        } catch (UncheckedIOException e) {
            assertThat(e).hasCauseInstanceOf(IOException.class);
        }
    }

    private static Action exit(Map<String, Object> members) {
        return Action.named(NAME).jvm("exit", members);
    }
}
