package org.chaosee.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the check sees in the default mode, so that it doesn't break the run (S4). */
class ForeseenTest {

    private static final String KNOWN =
            "'configuration': {'host': 'nowhere', 'text': 'five', 'number': 5, 'fine': 'http://shop/', 'asked': {'type': 'probe', 'name': 'ask', 'provider': {'type': 'process', 'path': 'true'}}}, ";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'url': '${host}/x'                                          | http-url-invalid
            'url': '${fine}a', 'headers': {'Host': 'a'}                 | http-headers-invalid
            'url': '${fine}a', 'headers': {'a b': 'a'}                  | http-headers-invalid
            'url': '${fine}a', 'headers': {'a': '${number}'}            | http-headers-invalid
            'url': '${fine}a', 'verify_tls': 'false'                    | http-verify-tls-invalid
            'url': '${fine}a', 'max_retries': -1                        | http-max-retries-invalid
            'url': '${fine}a', 'method': 'GE T'                         | http-method-invalid
            'url': '${fine}a', 'arguments': [1]                         | arguments-invalid
            'url': '${fine}a', 'timeout': '${text}'                     | http-timeout-invalid
            """)
    void a_call_that_could_only_break(String members, String kind) {
        assertThat(Trial.of(KNOWN + "'method': [{'type': 'probe', 'name': 'a', 'provider': {'type': 'http', " + members
                                + "}}]")
                        .violations())
                .containsExactly(kind);
    }

    @Test
    void a_call_whose_values_are_not_known_yet_is_left_to_the_run() {
        assertThat(Trial.of(KNOWN + """
                'method': [{'type': 'probe', 'name': 'a', 'provider': {'type': 'http', 'url': '${asked}/x', 'timeout': '${number}',
                  'headers': {'a': '${asked}', 'b': '${text}'}, 'method': 'POST', 'verify_tls': false, 'max_retries': 2}}]""").violations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'timeout': 0, 'provider': {'type': 'process', 'path': 'true'}                             | activity-timeout-invalid
            'pauses': {'before': '${text}'}, 'provider': {'type': 'process', 'path': 'true'}          | pause-invalid
            'provider': {'type': 'process', 'path': 'true', 'arguments': 5}                           | arguments-invalid
            'provider': {'type': 'process', 'path': 'echo', 'arguments': '${text}'}                   | process-shell-not-allowed
            """)
    void an_activity_that_could_only_break(String members, String kind) {
        assertThat(Trial.of(KNOWN + "'method': [{'type': 'probe', 'name': 'a', " + members + "}]")
                        .violations())
                .containsExactly(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'type': 'regex', 'target': 'status', 'pattern': 'a'}                | tolerance-target-missing
            {'type': 'jsonpath', 'target': 'stdout', 'path': '$', 'count': 'a'}  | jsonpath-count-invalid
            """)
    void a_tolerance_that_could_only_break(String tolerance, String kind) {
        assertThat(Trial.of("""
                'steady-state-hypothesis': {'title': 'It is well', 'probes': [{'type': 'probe', 'name': 'a',
                  'provider': {'type': 'process', 'path': 'true'}, 'tolerance': %s}]}, 'method': []""".formatted(tolerance)).violations()).containsExactly(kind);
    }

    @Test
    void a_path_that_nests_too_deep_is_refused() {
        assertThat(Trial.of("""
                'steady-state-hypothesis': {'title': 'It is well', 'probes': [{'type': 'probe', 'name': 'a',
                  'provider': {'type': 'process', 'path': 'true'}, 'tolerance':
                  {'type': 'jsonpath', 'target': 'stdout', 'path': '$[?%s@.a%s]'}}]}, 'method': []""".formatted("(".repeat(50_000), ")".repeat(50_000)))
                        .violations())
                .containsExactly("jsonpath-path-invalid");
    }

    @Test
    void an_expression_that_nests_too_deep_is_refused() {
        assertThat(Trial.of("""
                'steady-state-hypothesis': {'title': 'It is well', 'probes': [{'type': 'probe', 'name': 'a',
                  'provider': {'type': 'process', 'path': 'true'}, 'tolerance':
                  {'type': 'regex', 'target': 'stdout', 'pattern': '%s'}}]}, 'method': []""".formatted("(".repeat(30_000) + ")".repeat(30_000)))
                        .violations())
                .containsExactly("regex-pattern-invalid");
    }

    @Test
    void names_are_compared_across_hypothesis_and_method() {
        assertThat(Trial.of("""
                'steady-state-hypothesis': {'title': 'It is well', 'probes': [{'type': 'probe', 'name': 'order',
                  'provider': {'type': 'process', 'path': 'true'}, 'tolerance': 0}]}, 'method': [%s]""".formatted(Trial.TRUE)).warnings()).containsExactly("activity-name-twice");
    }
}
