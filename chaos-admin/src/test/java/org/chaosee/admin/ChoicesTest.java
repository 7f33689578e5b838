package org.chaosee.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each word that the OpenAPI document offers for a query parameter is understood. */
class ChoicesTest {

    @RegisterExtension
    static final AdminServer ADMIN = AdminServer.standard();

    @SuppressWarnings("unchecked")
    static Stream<Arguments> words() {
        Map<String, Map<String, Object>> paths =
                (Map<String, Map<String, Object>>) OpenApiDocument.read().get("paths");
        return Stream.of("/chaos/actions", "/chaos/injections", "/chaos/audit").flatMap(path -> {
            Map<String, Object> get = (Map<String, Object>) paths.get(path).get("get");
            return ((List<Map<String, Object>>) get.get("parameters")).stream().flatMap(parameter -> {
                Map<String, Object> schema = (Map<String, Object>) parameter.get("schema");
                return ((List<Object>) schema.getOrDefault("enum", List.of()))
                        .stream().map(word -> Arguments.of(path, parameter.get("name"), word));
            });
        });
    }

    @ParameterizedTest
    @MethodSource("words")
    void isUnderstood(String path, String parameter, String word) {
        assertThat(ADMIN.get(path + "?" + parameter + "=" + word).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("org.chaosee.core.codec.FaultTypes#all")
    void everyFaultIsOffered(String fault) {
        assertThat(words().map(each -> each.get()[1] + "=" + each.get()[2])).contains("fault=" + fault);
    }
}
