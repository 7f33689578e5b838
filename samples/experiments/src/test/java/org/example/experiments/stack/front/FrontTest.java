package org.example.experiments.stack.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FrontTest {

    private final TinyServer one = new TinyServer("one");
    private final TinyServer two = new TinyServer("two");
    private final HttpClient client = HttpClient.newHttpClient();
    private Front front = Front.start(0, Duration.ofSeconds(20));

    @BeforeEach
    void start() {
        one.start();
        two.start();
        front.in(one.address());
        front.in(two.address());
    }

    @AfterEach
    void stop() {
        front.close();
        one.stop();
        two.stop();
    }

    @Test
    void requestsGoRound() throws Exception {
        List<String> answers = answers(6);

        assertThat(answers).containsOnly("one", "two");
        assertThat(answers.subList(0, 2)).isEqualTo(answers.subList(2, 4)).isEqualTo(answers.subList(4, 6));
        assertThat(answers.get(0)).isNotEqualTo(answers.get(1));
    }

    @Test
    void aNodeThatIsGoneIsNotNoticed() throws Exception {
        assertThat(answers(4)).contains("one", "two");

        two.stop();

        assertThat(answers(10)).containsOnly("one");
    }

    @Test
    void aNodeThatIsTakenOutGetsNothing() throws Exception {
        front.out(one.address());

        assertThat(answers(4)).containsOnly("two");
        assertThat(one.requests()).isEmpty();
    }

    @Test
    void withoutAnyNodeTheServiceIsUnavailable() throws Exception {
        one.stop();
        two.stop();
        assertThat(get().statusCode()).isEqualTo(503);

        front.out(one.address());
        front.out(two.address());
        assertThat(get().statusCode()).isEqualTo(503);
    }

    @Test
    void aNodeThatComesBackIsInAgain() throws Exception {
        one.stop();
        two.stop();
        assertThat(get().statusCode()).isEqualTo(503);

        two.start();

        // Within a second or two; the time limit of the test is what fails it.
        HttpResponse<String> answer = get();
        while (answer.statusCode() != 200) {
            answer = get();
        }
        assertThat(answer.body()).isEqualTo("two");
    }

    @Test
    void aRequestThatMayHaveArrivedIsNotRepeatedUnlessItOnlyReads() throws Exception {
        one.breakOff();

        int unanswered = 0;
        for (int i = 0; i < 4; i++) {
            HttpResponse<String> answer = send(request("/orders")
                    .POST(HttpRequest.BodyPublishers.ofString("order " + i))
                    .build());
            unanswered += answer.statusCode() == 503 ? 1 : 0;
        }

        assertThat(unanswered).isEqualTo(2);
        assertThat(one.requests()).hasSize(2);
        assertThat(two.requests()).hasSize(2);
        assertThat(answers(4)).containsOnly("two");
    }

    @Test
    void aPostThatWasRefusedGoesToTheOtherNode() throws Exception {
        one.stop();

        for (int i = 0; i < 4; i++) {
            HttpResponse<String> answer = send(request("/orders")
                    .POST(HttpRequest.BodyPublishers.ofString("order " + i))
                    .build());
            assertThat(answer.body()).isEqualTo("two");
        }
        assertThat(two.requests()).hasSize(4);
    }

    @Test
    void headersBodyAndQueryPassAsTheyAre() throws Exception {
        front.out(two.address());
        HttpRequest request = request("/orders?a=%20b&c")
                .header("Authorization", "Bearer dev-token")
                .POST(HttpRequest.BodyPublishers.ofString("x".repeat(300_000)))
                .build();

        assertThat(send(request).headers().firstValue("X-Node")).hasValue("one");

        assertThat(one.requests())
                .containsExactly("POST /orders?a=%20b&c localhost:" + front.port() + " Bearer dev-token 300000");
    }

    @Test
    void whatTakesTooLongIsGivenUp() throws Exception {
        front.close();
        front = Front.start(0, Duration.ofMillis(300));
        front.in(one.address());
        one.hang();

        assertThat(get().statusCode()).isEqualTo(504);
    }

    private List<String> answers(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    try {
                        return get().body();
                    } catch (IOException | InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    private HttpResponse<String> get() throws IOException, InterruptedException {
        return send(request("/products").build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + front.port() + path));
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
