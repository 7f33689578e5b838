package org.chaosee.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.chaosee.core.jvm.JvmThreads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may not be done to the JVM is refused; nothing is stored, and nothing is started. */
class JvmTest {

    @RegisterExtension
    static final AdminServer ADMIN = AdminServer.standard();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"type": "cpu", "load": 1.2}                | /fault/load
                    {"type": "cpu", "load": 0.5, "cores": 0}    | /fault/cores
                    {"type": "memory", "fraction": 1.2}         | /fault/fraction
                    {"type": "threads", "count": 0}             | /fault/count
                    {"type": "threads", "duration": "PT5H"}     | /fault/duration
                    {"type": "exit"}                            | /fault/type
                    """)
    void faults(String fault, String pointer) {
        refused("\"fault\": " + fault, pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "trigger": {"schedule": "61 * * * *"}   | /trigger/schedule
                    "trigger": {"schedule": "0 0 31 2 *"}   | /trigger/schedule
                    "trigger": {"probability": 5}           | /trigger/probability
                    "scope": {"users": ["alice"]}           | /scope/users
                    """)
    void triggers_and_scopes(String member, String pointer) {
        refused("\"fault\": {\"type\": \"threads\"}, " + member, pointer);
    }

    @Test
    void an_exit_is_refused_with_the_key_that_allows_it() {
        assertThat(send("\"fault\": {\"type\": \"exit\"}").violations())
                .singleElement()
                .satisfies(violation ->
                        assertThat(String.valueOf(violation.get("message"))).contains("chaos.jvm.exit-allowed=true"));
    }

    @Test
    void the_jvm_is_one_of_the_points() {
        ADMIN.runtime().attachJvm(JvmThreads.with(null));

        assertThat(ADMIN.get("/chaos/points").json()).containsEntry("total", new BigDecimal(4));
        assertThat(ADMIN.get("/chaos/points").items()).contains(Map.of("kind", "jvm"));
    }

    private static void refused(String members, String pointer) {
        assertThat(send(members).is(422).violations())
                .extracting(violation -> violation.get("pointer"))
                .containsExactly(pointer);
        assertThat(ADMIN.get("/chaos/actions").json()).containsEntry("total", BigDecimal.ZERO);
        assertThat(ADMIN.get("/chaos/injections").json()).containsEntry("total", BigDecimal.ZERO);
        assertThat(ADMIN.runtime().failures().count()).isZero();
    }

    private static Answer send(String members) {
        return ADMIN.call("POST", "/chaos/actions")
                .json("{\"name\": \"pressure\", \"target\": {\"kind\": \"jvm\"}, " + members + "}")
                .send();
    }
}
