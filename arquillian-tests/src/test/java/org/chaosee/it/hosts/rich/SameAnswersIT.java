package org.chaosee.it.hosts.rich;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chaosee.it.hosts.fixture.Answer;
import org.chaosee.it.hosts.fixture.Endpoint;
import org.chaosee.it.hosts.fixture.Http;
import org.chaosee.it.hosts.fixture.Server;
import org.chaosee.it.hosts.fixture.Wars;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same host without the jars and with them: as long as no action is there, nobody can tell one from the other. */
class SameAnswersIT {

    private static final String NAME = "same";
    private static final Pattern PORT = Pattern.compile("//[\\w.-]+:\\d+/");

    @TempDir
    Path folder;

    @Test
    void theJarsChangeNoAnswer() {
        Map<String, String> without = answers(RichHost.war(NAME));
        Map<String, String> with = answers(Wars.withChaos(RichHost.war(NAME)));

        assertThat(without.get("openapi")).contains("/api/hello");
        assertThat(with).containsExactlyEntriesOf(without);
    }

    private Map<String, String> answers(WebArchive war) {
        Map<String, String> answers = new LinkedHashMap<>();
        Server server = Server.start(folder, war);
        try (server) {
            Http http = server.application(NAME);
            for (Endpoint endpoint : RichHost.endpoints()) {
                answers.put(endpoint.method() + " " + endpoint.path(), describe(endpoint.call(http)));
            }
            for (String method : new String[] {"OPTIONS", "HEAD", "PUT"}) {
                answers.put(method, describe(http.send(method, "/api/hello", null)));
            }
            answers.put("nowhere", describe(http.get("/api/nowhere")));
            answers.put("no application", describe(http.get("/nowhere")));
            answers.put("openapi", sorted(describe(http.getFromServer("/openapi"))));
            answers.put("health", describe(http.getFromServer("/health")));
        }
        assertThat(server.log().noise()).isEmpty();
        return answers;
    }

    /** The server writes the methods of a path in an order of its own, which differs from start to start. */
    private static String sorted(String document) {
        return document.lines().sorted().collect(Collectors.joining("\n"));
    }

    private static String describe(Answer answer) {
        Map<String, Object> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(Set.of("date", "last-modified"));
        return answer.status() + " " + headers + " "
                + PORT.matcher(answer.body()).replaceAll("//server/");
    }
}
