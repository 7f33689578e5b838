package org.chaosee.it.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import org.chaosee.it.hosts.fixture.Answer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** What may not be done to the JVM is refused; nothing is stored, and nothing is started. */
class RefusedIT extends JvmContract {

    @Deployment(testable = false)
    static WebArchive host() {
        return JvmContract.host();
    }

    @Test
    void badInput() {
        assertRefused("\"type\": \"cpu\", \"load\": 1.2", "", "/fault/load");
        assertRefused("\"type\": \"cpu\", \"load\": 0.5, \"cores\": 0", "", "/fault/cores");
        assertRefused("\"type\": \"memory\", \"fraction\": 1.2", "", "/fault/fraction");
        assertRefused("\"type\": \"exit\"", "", "/fault/type");
        assertRefused("\"type\": \"threads\"", "\"trigger\": {\"schedule\": \"61 * * * *\"}, ", "/trigger/schedule");
    }

    private void assertRefused(String fault, String members, String pointer) {
        int before = injections();
        Answer answer = ask(fault, members);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(pointers(answer)).containsExactly(pointer);
        assertThat(admin().actions()).isZero();
        assertThat(injections()).isEqualTo(before);
        assertThat(machine().held()).isZero();
    }

    private static List<String> pointers(Answer answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject().getJsonArray("violations").getValuesAs(JsonObject.class).stream()
                    .map(violation -> violation.getString("pointer"))
                    .toList();
        }
    }
}
