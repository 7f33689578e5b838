package org.chaosee.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PointsTest {

    @RegisterExtension
    static final AdminServer ADMIN = AdminServer.standard();

    @Test
    void allPointsAreListedWithTheirFields() {
        Answer points = ADMIN.get("/chaos/points").is(200);

        assertThat(points.json()).containsEntry("total", new BigDecimal(3));
        assertThat(points.items())
                .contains(Map.of(
                        "kind", "http",
                        "method", "GET",
                        "path", "/api/products/{id}",
                        "resource", "org.shop.ProductResource#get"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"kind": "http"}                                    | 3
                    {"kind": "http", "method": "GET"}                   | 2
                    {"kind": "http", "path": "/api/products/{id}"}      | 1
                    {"kind": "http", "path": "/api/*"}                  | 2
                    {"kind": "http", "path": "/api/**"}                 | 3
                    {"kind": "http", "resource": "ProductResource#*"}   | 3
                    {"kind": "http", "path": "/other"}                  | 0
                    """)
    void aTargetSelectsWhatAnActionWouldHit(String target, int total) {
        assertThat(matching(target).is(200).items()).hasSize(total);
    }

    @Test
    void pointsArePaged() {
        assertThat(ADMIN.get("/chaos/points?offset=1&limit=1").items("path")).containsExactly("/api/products/{id}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {}                               | /kind
                    null                             | /kind
                    {"kind": "jms"}                  | /kind
                    {"kind": "http", "table": "x"}   | /table
                    {"kind": "http", "method": 1}    | /method
                    [1]                              | ``
                    """)
    void aTargetThatIsNoneIsListedWithItsPlace(String target, String pointer) {
        assertThat(matching(target).is(422).violations())
                .extracting(violation -> violation.get("pointer"))
                .contains(pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "http", "{\"kind\": \"http\"} x"})
    void aTargetThatIsNotJsonIsRefused(String target) {
        assertThat(matching(target).isProblem(400).detail()).contains("target", "line 1");
    }

    private static Answer matching(String target) {
        return ADMIN.get("/chaos/points?target=" + URLEncoder.encode(target, StandardCharsets.UTF_8));
    }
}
