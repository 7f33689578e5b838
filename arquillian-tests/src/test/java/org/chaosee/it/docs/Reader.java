package org.chaosee.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chaosee.it.shop.fixture.Answer;
import org.chaosee.it.shop.fixture.Request;
import org.chaosee.it.shop.fixture.ShopProcess;

/** Somebody who does what a page says, from its first block to the last, and compares the answers. */
final class Reader implements AutoCloseable {

    /** Starts another shop; what is quoted are options of its server's Java VM. */
    private static final Pattern START = Pattern.compile("\\Ajava -Dshop\\.jvm='([^']*)'");

    /** What a shop's terminal says when a command has ended the server. */
    private static final Pattern ENDED =
            Pattern.compile("\\AThe server has ended by itself, with exit code (\\d+)\\.\\Z");

    private static final Pattern VIOLATIONS = Pattern.compile("\"violations\": (\\[.*])", Pattern.DOTALL);

    /** How many there are; at the end of a document, most of which the page leaves out. */
    private static final Pattern TOTAL = Pattern.compile("\"total\": ?(\\d+)}\\s*\\z");

    private static final Pattern STATUSES = Pattern.compile("(\\d+\n?)+");

    /** Each with the seconds that it took. */
    private static final Pattern TIMED_STATUSES = Pattern.compile("(\\d+ \\d+\\.\\d+\n?)+");

    /** Each with how often it came; chance has its part in that. */
    private static final Pattern COUNTED_STATUSES = Pattern.compile("( *\\d+ \\d{3}\n?)+");

    /** What takes longer is slow, to a page that tells of time. */
    private static final double SLOW_SECONDS = 1;

    private final List<ShopProcess> started = new ArrayList<>();
    private IntFunction<BiFunction<String, String, Request>> shops;
    private List<Answer> answers = List.of();
    private int typed;

    private Reader(IntFunction<BiFunction<String, String, Request>> shops) {
        this.shops = shops;
    }

    /**
     * Sits down before a shop.
     *
     * @param shop makes a request of a method and a path
     */
    static Reader of(BiFunction<String, String, Request> shop) {
        return new Reader(port -> shop);
    }

    /**
     * Sits down before several shops.
     *
     * @param shops gives the one that the page has at a port: what makes a request of a method and a path
     */
    static Reader ofPorts(IntFunction<BiFunction<String, String, Request>> shops) {
        return new Reader(shops);
    }

    /**
     * Does what the page says.
     *
     * @return how many commands that were
     */
    int follow(Page page) {
        List<Page.Block> blocks = page.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            Page.Block block = blocks.get(i);
            if (block.language().equals("sh")) {
                Matcher start = START.matcher(block.text());
                if (start.find()) {
                    restart(start.group(1));
                } else {
                    typeAll(block, i + 1 < blocks.size() ? blocks.get(i + 1) : null);
                }
            } else {
                compare(block);
            }
        }
        return typed;
    }

    private void restart(String jvmOptions) {
        ShopProcess process = ShopProcess.start(jvmOptions.strip());
        started.add(process);
        shops = port -> process::request;
    }

    /**
     * Types all commands of a block; those that administer succeed, unless the page says otherwise.
     *
     * @param next the block after it, or null
     */
    private void typeAll(Page.Block block, Page.Block next) {
        boolean ends = next != null && ENDED.matcher(next.text()).find();
        boolean succeeds = next == null || !tellsViolations(next);
        answers = new ArrayList<>();
        for (Command command : Command.of(block)) {
            typed++;
            if (ends) {
                typeTheLast(command);
                continue;
            }
            Answer answer = command.type(shops.apply(command.uri().getPort()));
            if (command.uri().getPath().startsWith("/chaos") && succeeds) {
                assertThat(answer.status()).as(command + "\n" + answer).isBetween(200, 299);
            }
            answers.add(answer);
        }
    }

    /** Whatever comes of it: the server may be gone ahead of its answer. */
    private void typeTheLast(Command command) {
        try {
            command.type(shops.apply(command.uri().getPort()));
        } catch (UncheckedIOException e) {
            assertThat(e).hasCauseInstanceOf(IOException.class);
        }
    }

    private void compare(Page.Block block) {
        Matcher ended = ENDED.matcher(block.text());
        if (ended.find()) {
            assertThat(started.get(started.size() - 1).awaitItsEnd()).isEqualTo(Integer.parseInt(ended.group(1)));
        } else if (block.text().startsWith("Chaos-Injected")) {
            assertThat(withoutDelay(answers.get(0).header("Chaos-Injected")))
                    .isEqualTo(withoutDelay(block.text().replace("Chaos-Injected: ", "")));
        } else if (tellsViolations(block)) {
            assertThat(answers)
                    .singleElement()
                    .satisfies(answer ->
                            assertThat(answer.is(422).json().get("violations")).isEqualTo(violations(block)));
        } else if (TOTAL.matcher(block.text()).find()) {
            assertThat(latest().getInt("total")).as(block.heading()).isEqualTo(total(block));
        } else if (block.language().equals("json") && !block.text().contains("…")) {
            assertThat(latest()).as(block.heading()).isEqualTo(object(block.text()));
        } else if (STATUSES.matcher(block.text()).matches()) {
            assertThat(answers.stream().map(answer -> String.valueOf(answer.status())))
                    .as(block.heading())
                    .containsExactlyElementsOf(block.lines());
        } else if (COUNTED_STATUSES.matcher(block.text()).matches()) {
            List<String[]> counts = block.lines().stream()
                    .map(line -> line.strip().split(" ", 2))
                    .toList();
            assertThat(answers)
                    .as(block.heading())
                    .hasSize(counts.stream()
                            .mapToInt(count -> Integer.parseInt(count[0]))
                            .sum());
            assertThat(answers.stream()
                            .map(answer -> String.valueOf(answer.status()))
                            .distinct())
                    .as(block.heading())
                    .containsExactlyInAnyOrderElementsOf(
                            counts.stream().map(count -> count[1]).toList());
        } else if (TIMED_STATUSES.matcher(block.text()).matches()) {
            assertThat(answers.stream()
                            .map(answer -> timed(answer.status(), answer.took().toMillis() / 1000.0)))
                    .as(block.heading() + "\n" + answers)
                    .containsExactlyElementsOf(block.lines().stream()
                            .map(line -> line.split(" ", 2))
                            .map(line -> timed(Integer.parseInt(line[0]), Double.parseDouble(line[1])))
                            .toList());
        }
    }

    private static String timed(int status, double seconds) {
        return status + (seconds < SLOW_SECONDS ? " at once" : " late");
    }

    private static boolean tellsViolations(Page.Block block) {
        return VIOLATIONS.matcher(block.text()).find();
    }

    private static JsonValue violations(Page.Block block) {
        Matcher violations = VIOLATIONS.matcher(block.text());
        assertThat(violations.find()).isTrue();
        try (JsonReader reader = Json.createReader(new StringReader(violations.group(1)))) {
            return reader.readArray();
        }
    }

    /** The document that the latest command brought. */
    private JsonObject latest() {
        return answers.get(answers.size() - 1).is(200).json();
    }

    private static JsonObject object(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static int total(Page.Block block) {
        Matcher total = TOTAL.matcher(block.text());
        assertThat(total.find()).isTrue();
        return Integer.parseInt(total.group(1));
    }

    private static String withoutDelay(String marker) {
        return marker.replaceAll("delay=.*", "");
    }

    /** Stops what the page has started. Nothing went wrong there. */
    @Override
    public void close() {
        for (ShopProcess process : started) {
            process.close();
            process.log().isClean();
        }
    }
}
