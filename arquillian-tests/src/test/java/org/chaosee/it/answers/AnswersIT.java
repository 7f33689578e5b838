package org.chaosee.it.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.data.Percentage;
import org.chaosee.it.answers.host.AnswersApplication;
import org.chaosee.it.answers.host.PagesResource;
import org.chaosee.it.hosts.fixture.Admin;
import org.chaosee.it.hosts.fixture.Answer;
import org.chaosee.it.hosts.fixture.Http;
import org.chaosee.it.hosts.fixture.Wars;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What whoever asks sees of it: by other clients than ours, and by those of the application itself. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AnswersIT {

    /** A megabyte takes four seconds. */
    private static final int PACE = 250_000;

    private static final long MILLIS = PagesResource.LONG * 1000L / PACE;

    private static final Percentage TOLERANCE = Percentage.withPercentage(10);

    /** Whoever waits as long as that, hangs. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @ArquillianResource
    private URL url;

    private Http http;
    private Admin admin;

    @Deployment(testable = false)
    static WebArchive host() {
        return Wars.withChaos(Wars.withBeansXml(Wars.host("answers"))
                .addPackages(true, Filters.exclude(".*package-info.*"), AnswersApplication.class.getPackage()));
    }

    @BeforeEach
    void enter() throws Exception {
        http = new Http(url.toURI());
        admin = new Admin(http);
    }

    @AfterEach
    void leaveCalm() {
        admin.deleteAll();
        assertThat(admin.status().getInt("failures"))
                .as("failures within Chaos EE")
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"long", "streamed"})
    void aThrottledAnswerTakesItsTime(String page) throws Exception {
        HttpClient client = client(HttpClient.Version.HTTP_1_1);
        warmUp("http", () -> get(client, page));
        create("http", throttle(PACE));
        long start = System.nanoTime();
        HttpResponse<byte[]> response = get(client, page);
        long took = Duration.ofNanos(System.nanoTime() - start).toMillis();
        assertThat(response.body()).hasSize(PagesResource.LONG);
        assertThat(response.headers().allValues("Chaos-Injected")).containsExactly("strike; fault=throttle");
        assertThat(took).isCloseTo(MILLIS, TOLERANCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jaxrs", "rest"})
    void aThrottledAnswerToTheApplicationTakesItsTime(String client) throws Exception {
        warmUp("client", () -> ask(client, "long"));
        create("client", throttle(PACE));
        Matcher told = Pattern.compile("(\\d+) bytes, (\\d+) ms.*").matcher(ask(client, "long"));
        assertThat(told.matches()).isTrue();
        assertThat(told.group(1)).isEqualTo(String.valueOf(PagesResource.LONG));
        assertThat(Long.parseLong(told.group(2))).isCloseTo(MILLIS, TOLERANCE);
    }

    @ParameterizedTest
    @CsvSource({"short, 0", "short, 4", "long, 0", "long, 4", "long, 300000", "streamed, 0", "streamed, 300000"})
    void aTruncatedAnswerEndsEarlyOnTheWire(String page, int afterBytes) throws Exception {
        create("http", truncate(afterBytes));
        String answer = raw(page);
        assertThat(answer).startsWith("HTTP/1.1 200").contains("Chaos-Injected: strike; fault=truncate");
        String head = answer.substring(0, answer.indexOf("\r\n\r\n"));
        String body = answer.substring(head.length() + 4);
        Matcher length = Pattern.compile("Content-Length: (\\d+)").matcher(head);
        if (length.find()) {
            assertThat(body).hasSize(afterBytes);
            assertThat(Integer.parseInt(length.group(1))).isGreaterThan(afterBytes);
        } else {
            assertThat(head).contains("Transfer-Encoding: chunked");
            assertThat(unchunked(body)).isEqualTo(afterBytes);
            assertThat(body).doesNotEndWith("0\r\n\r\n");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTruncatedAnswerFailsInTheClientOfTheJdk(HttpClient.Version version) {
        int before = admin.injections("strike");
        for (String page : new String[] {"short", "long", "streamed"}) {
            create("http", truncate(5));
            assertThatThrownBy(() -> get(version, page)).as(page).isInstanceOf(IOException.class);
            admin.delete("strike");
        }
        assertThat(admin.injections("strike") - before).isGreaterThanOrEqualTo(3);
    }

    @Test
    void aBodyThatIsNotLongerPassesWhole() throws Exception {
        create("http", truncate(10));
        assertThat(get(HttpClient.Version.HTTP_1_1, "short").body()).hasSize(10);
        create("client", truncate(10), "other");
        assertThat(ask("jaxrs", "short")).startsWith("10 bytes");
    }

    @ParameterizedTest
    @CsvSource({"jaxrs, short, 4", "rest, short, 4", "jaxrs, streamed, 300000", "rest, streamed, 0"})
    void aTruncatedAnswerFailsInTheClientsOfTheApplication(String client, String page, int afterBytes) {
        int before = admin.injections("strike");
        create("client", truncate(afterBytes));
        assertThat(ask(client, page)).isEqualTo("failed by java.io.IOException: Premature EOF");
        assertThat(admin.injections("strike") - before).isEqualTo(1);
    }

    @Test
    void headersAreDroppedAndChangedWhateverTheApplicationSets() throws Exception {
        create("http", headers());
        HttpResponse<byte[]> response = get(HttpClient.Version.HTTP_1_1, "short");
        assertThat(response.body()).hasSize(10);
        assertThat(response.headers().allValues("X-Real")).isEmpty();
        assertThat(response.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(response.headers().allValues("X-Stamp")).containsExactly("chaos");
        assertThat(response.headers().allValues("Content-Type")).containsExactly("application/broken");
        assertThat(response.headers().allValues("Chaos-Injected")).containsExactly("strike; fault=headers");
        assertThat(get(HttpClient.Version.HTTP_1_1, "empty").headers().allValues("X-Stamp"))
                .containsExactly("chaos");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jaxrs", "rest"})
    void headersAreDroppedAndChangedForTheApplication(String client) {
        assertThat(ask(client, "short")).endsWith("X-Real yes, Cache-Control max-age=60");
        create("client", headers());
        assertThat(ask(client, "short")).endsWith("X-Real null, Cache-Control no-store");
    }

    @Test
    void anAnswerWithoutABodyIsLeftAlone() throws Exception {
        create("http", truncate(0));
        assertThat(get(HttpClient.Version.HTTP_1_1, "empty").statusCode()).isEqualTo(204);
        assertThat(http.get("/chaos/injections?skipped=no-body", "Authorization", "Bearer " + Wars.TOKEN)
                        .body())
                .contains("\"total\":1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"throttle\", \"bytesPerSecond\": 0}",
                "{\"type\": \"throttle\"}",
                "{\"type\": \"truncate\", \"afterBytes\": -1}",
                "{\"type\": \"headers\"}",
                "{\"type\": \"headers\", \"set\": {\"A\": \"b\"}, \"remove\": [\"a\"]}",
                "{\"type\": \"truncate\", \"afterBytes\": 1}, \"phase\": \"before\""
            })
    void badInputIsRefusedAndNothingIsStored(String fault) {
        Answer answer = post("{\"name\": \"strike\", \"target\": {\"kind\": \"http\"}, \"fault\": " + fault + "}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(http.get("/chaos/actions", "Authorization", "Bearer " + Wars.TOKEN)
                        .body())
                .contains("\"total\":0");
    }

    /** Whatever has to be loaded is there from then on. */
    private void warmUp(String kind, Callable<?> call) throws Exception {
        create(kind, throttle(1_000_000_000));
        call.call();
        admin.delete("strike");
    }

    private HttpResponse<byte[]> get(HttpClient.Version version, String page) throws Exception {
        return get(client(version), page);
    }

    /** Its first request goes by HTTP/1.1 in any case, and agrees upon what is spoken from then on. */
    private HttpClient client(HttpClient.Version version) throws Exception {
        HttpClient client = HttpClient.newBuilder().version(version).build();
        client.send(HttpRequest.newBuilder(URI.create(url + "api/asking")).build(), BodyHandlers.discarding());
        return client;
    }

    private HttpResponse<byte[]> get(HttpClient client, String page) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(url + "api/pages/" + page))
                        .timeout(PATIENCE)
                        .build(),
                BodyHandlers.ofByteArray());
    }

    /** All that comes until the connection ends, which the client would keep. */
    private String raw(String page) throws IOException {
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            String request = "GET " + url.getPath() + "api/pages/" + page + " HTTP/1.1\r\nHost: localhost\r\n"
                    + "Connection: keep-alive\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            in.transferTo(answer);
            return answer.toString(StandardCharsets.ISO_8859_1);
        }
    }

    /** How many bytes came in chunks. */
    private static int unchunked(String body) {
        int bytes = 0;
        int at = 0;
        while (at < body.length()) {
            int line = body.indexOf("\r\n", at);
            int chunk = Integer.parseInt(body.substring(at, line), 16);
            bytes += Math.min(chunk, body.length() - line - 2);
            at = line + 2 + chunk + 2;
        }
        return bytes;
    }

    private String ask(String client, String page) {
        Answer answer = http.get("/api/asking/" + client + "/" + page);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.body();
    }

    private static JsonObjectBuilder throttle(int bytesPerSecond) {
        return Json.createObjectBuilder().add("type", "throttle").add("bytesPerSecond", bytesPerSecond);
    }

    private static JsonObjectBuilder truncate(int afterBytes) {
        return Json.createObjectBuilder().add("type", "truncate").add("afterBytes", afterBytes);
    }

    private static JsonObjectBuilder headers() {
        return Json.createObjectBuilder()
                .add("type", "headers")
                .add(
                        "set",
                        Json.createObjectBuilder()
                                .add("cache-control", "no-store")
                                .add("X-Stamp", "chaos")
                                .add("Content-Type", "application/broken"))
                .add("remove", Json.createArrayBuilder().add("x-real"));
    }

    private void create(String kind, JsonObjectBuilder fault) {
        create(kind, fault, "strike");
    }

    private void create(String kind, JsonObjectBuilder fault, String name) {
        Answer answer = post(Json.createObjectBuilder()
                .add("name", name)
                .add("target", Json.createObjectBuilder().add("kind", kind).add("path", "**/api/pages/**"))
                .add("fault", fault)
                .build()
                .toString());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(answer.body()).contains("\"phase\":\"after\"");
    }

    private Answer post(String action) {
        return http.send(
                "POST",
                "/chaos/actions",
                action,
                "Authorization",
                "Bearer " + Wars.TOKEN,
                "Content-Type",
                "application/json");
    }
}
