package org.example.experiments.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks from outside whether the stack does what it is there for. */
final class Visitor {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(250);

    /** One node in the list of nodes; its members come in this order. */
    private static final Pattern PRESENT =
            Pattern.compile("\"name\"\\s*:\\s*\"([^\"]+)\"[^{}]*?\"silent\"\\s*:\\s*false");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ANSWER_WITHIN)
            .build();
    private final String token;

    Visitor(String token) {
        this.token = token;
    }

    /** Whether the shop has its products. */
    boolean isServed(URI shop) throws InterruptedException {
        return get(shop.resolve("/api/products")).isPresent();
    }

    /** Whether that node knows all of those. */
    boolean knows(URI node, Set<String> names) throws InterruptedException {
        return get(node.resolve("/chaos/nodes"))
                .map(Visitor::present)
                .orElse(Set.of())
                .containsAll(names);
    }

    /** The nodes that are not silent in an answer of {@code GET /chaos/nodes}. */
    static Set<String> present(String nodes) {
        Set<String> names = new HashSet<>();
        Matcher node = PRESENT.matcher(nodes);
        while (node.find()) {
            names.add(node.group(1));
        }
        return names;
    }

    /**
     * Asks again and again.
     *
     * @param worthwhile whether to go on
     * @return whether it came true
     */
    static boolean await(Question question, BooleanSupplier worthwhile) throws InterruptedException {
        while (worthwhile.getAsBoolean()) {
            if (question.isTrue()) {
                return true;
            }
            Thread.sleep(PAUSE.toMillis());
        }
        return false;
    }

    private Optional<String> get(URI address) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(ANSWER_WITHIN)
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200 ? Optional.of(response.body()) : Optional.empty();
        } catch (IOException notYet) {
            return Optional.empty();
        }
    }

    /** Something that may become true. */
    @FunctionalInterface
    interface Question {
        boolean isTrue() throws InterruptedException;
    }
}
