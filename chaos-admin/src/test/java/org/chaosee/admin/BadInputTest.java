package org.chaosee.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong with a document gets its 4xx and its sentence, and changes nothing. */
class BadInputTest {

    @RegisterExtension
    static final AdminServer ADMIN = AdminServer.standard();

    private AdminServer.State before;

    @BeforeEach
    void anAction() {
        ADMIN.create("existing").is(201);
        before = ADMIN.state();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    `{`                                          | line 1
                    `{"name": "x",}`                             | line 1
                    `{"name": x}`                                | line 1
                    `{'name': 'x'}`                              | line 1
                    `{"name": "x"} trailing`                     | line 1
                    `{"name": "x"} {}`                           | line 1
                    `{"name": "x", "name": "y"}`                 | twice
                    `{"trigger": {"from": null, "from": null}}`  | twice
                    `{"trigger": {"probability": NaN}}`          | line 1
                    `{"trigger": {"probability": -}}`            | line 1
                    `{"trigger": {"probability": 01}}`           | line 1
                    `{"seed": 11111111111111111111111111111111111111111111111111111111111111111}` | 64 characters
                    `{"seed": 1e99999999999}`                    | beyond all bounds
                    `/* comment */ {}`                           | line 1
                    `"half`                                      | line 1
                    `   `                                        | a JSON object is expected
                    ``                                           | a JSON object is expected
                    """)
    void whatIsNotJsonIsMalformed(String body, String sentence) {
        refused("POST", "/chaos/actions", body, 400, sentence);
        refused("PUT", "/chaos/actions/existing", body, 400, sentence);
        refused("PATCH", "/chaos/actions/existing", body, 400, sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "surprise": 1                                     | /surprise
                    "Enabled": true                                   | /Enabled
                    "name": 1                                         | /name
                    "name": "Slow"                                    | /name
                    "name": ""                                        | /name
                    "name": "0123456789012345678901234567890123456789012345678901234567890123" | /name
                    "enabled": "true"                                 | /enabled
                    "dryRun": 0                                       | /dryRun
                    "phase": "during"                                 | /phase
                    "seed": 1.5                                       | /seed
                    "seed": 9223372036854775808                       | /seed
                    "id": "0199"                                      | /id
                    "createdBy": "somebody"                           | /createdBy
                    "target": "http"                                  | /target
                    "target": {"kind": "jms"}                         | /target/kind
                    "target": {"kind": "http", "table": "x"}          | /target/table
                    "target": {"kind": "http", "method": "get"}       | /target/method
                    "target": {"kind": "http", "path": "api"}         | /target/path
                    "scope": []                                       | /scope
                    "scope": {"users": "alice"}                       | /scope/users
                    "scope": {"users": [1]}                           | /scope/users/0
                    "scope": {"group": "x"}                           | /scope/group
                    "scope": {"cohortPercent": 101}                   | /scope/cohortPercent
                    "trigger": {"probability": 100.00001}             | /trigger/probability
                    "trigger": {"probability": -0.00001}              | /trigger/probability
                    "trigger": {"probability": 0.000001}              | /trigger/probability
                    "trigger": {"probability": "NaN"}                 | /trigger/probability
                    "trigger": {"probability": 1e400}                 | /trigger/probability
                    "trigger": {"everyNth": 0}                        | /trigger/everyNth
                    "trigger": {"maxInjections": 1.5}                 | /trigger/maxInjections
                    "trigger": {"from": "yesterday"}                  | /trigger/from
                    "trigger": {"from": "2026-01-02T00:00:00Z", "until": "2026-01-01T00:00:00Z"} | /trigger/until
                    "fault": {"type": "explode"}                      | /fault/type
                    "fault": []                                       | /fault
                    "fault": {"type": "latency", "min": "-PT1S"}      | /fault/min
                    "fault": {"type": "latency", "min": "PT3S", "max": "PT1S"} | /fault/max
                    "fault": {"type": "latency", "min": 1000}         | /fault/min
                    "fault": {"type": "latency", "max": "PT61S"}      | /fault/max
                    "fault": {"type": "latency", "status": 503}       | /fault/status
                    "fault": {"type": "abort", "status": 42}          | /fault/status
                    "fault": {"type": "abort", "status": "503"}       | /fault/status
                    "fault": {"type": "throttle", "bytesPerSecond": 0} | /fault/bytesPerSecond
                    "fault": {"type": "truncate", "afterBytes": -1}   | /fault/afterBytes
                    "fault": {"type": "headers", "set": {}}           | /fault/set
                    "fault": {"type": "truncate", "afterBytes": 1}, "phase": "before" | /phase
                    "fault": {"type": "abort", "headers": {"Content-Length": "5"}} | /fault/headers/Content-Length
                    "fault": {"type": "abort", "headers": {"X": "a\\r\\nB: c"}} | /fault/headers/X
                    "fault": {"type": "exception"}                    | /fault/exception
                    "fault": {"type": "exception", "exception": "org.nowhere.NoException"} | /fault/exception
                    "fault": {"type": "exception", "exception": "java.lang.String"} | /fault/exception
                    "fault": {"type": "exception", "exception": "java.lang.OutOfMemoryError"} | /fault/exception
                    "expiresAt": "2001-01-01T00:00:00Z"               | /expiresAt
                    "expiresAt": "2999-01-01T00:00:00Z"               | /expiresAt
                    "expiresAt": "tomorrow"                           | /expiresAt
                    """)
    void whatIsNoActionIsListedWithItsPlace(String member, String pointer) {
        String name = member.substring(1, member.indexOf('"', 1));
        StringBuilder document = new StringBuilder("{").append(member);
        if (!name.equals("name")) {
            document.append(", \"name\": \"new\"");
        }
        if (!name.equals("target")) {
            document.append(", \"target\": {\"kind\": \"http\"}");
        }
        if (!name.equals("fault")) {
            document.append(", \"fault\": {\"type\": \"latency\"}");
        }
        String body = document.append('}').toString();

        violated("POST", "/chaos/actions", body, pointer);
        violated("PUT", "/chaos/actions/existing", body, pointer);
        violated("PATCH", "/chaos/actions/existing", "{" + member + "}", pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    []     | ``
                    null   | ``
                    "text" | ``
                    true   | ``
                    1      | ``
                    {}     | /name
                    {"name": "new", "target": {"kind": "http"}, "fault": {}} | /fault/type
                    """)
    void whatIsMissingIsListedWithItsPlace(String body, String pointer) {
        violated("POST", "/chaos/actions", body, pointer);
        violated("PUT", "/chaos/actions/existing", body, pointer);
    }

    private void violated(String method, String path, String body, String pointer) {
        Answer answer = refused(method, path, body, 422, "violations");
        assertThat(answer.violations()).anySatisfy(violation -> {
            assertThat(violation).containsEntry("pointer", pointer);
            assertThat(String.valueOf(violation.get("message"))).isNotBlank();
        });
    }

    private Answer refused(String method, String path, String body, int status, String sentence) {
        Answer answer = ADMIN.call(method, path).json(body).send();
        answer.is(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.detail()).contains(sentence);
        assertThat(ADMIN.state()).isEqualTo(before);
        return answer;
    }
}
