package org.chaosee.admin.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A host that can't be told is nobody's, not even its own. */
class SameHostTest {

    @ParameterizedTest
    @CsvSource({
        "http://their_shop:8080, http://my_shop:8080/chaos/actions",
        "http://their_shop, http://my_shop/chaos/actions",
        "http://their_shop:8080, /chaos/actions",
        "http://my_shop:8080, http://my_shop:8080/chaos/actions",
        "null, /chaos/actions",
        "null, http://my_shop/chaos/actions",
        "null, http://shop/chaos/actions",
        "http://their_shop, http://null/chaos/actions",
        "'', /chaos/actions",
    })
    void withoutAHostNoTwoAreTheSame(String origin, URI uri) {
        assertThat(objects(origin, uri)).isTrue();
    }

    @Test
    void theSameHostIsTheSame() {
        assertThat(objects("https://shop:443", URI.create("http://shop/chaos/actions")))
                .isFalse();
    }

    private static boolean objects(String origin, URI uri) {
        Map<String, String> headers = Map.of("Authorization", "Bearer secret", "Origin", origin);
        return CrossSite.objection("POST", uri, headers::get).isPresent();
    }
}
