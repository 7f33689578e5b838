package org.chaosee.core.point;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientPathTest {

    @ParameterizedTest
    @CsvSource({
        "'', /",
        "/, /",
        "/api/prices, /api/prices",
        "/api/prices/, /api/prices/",
        "/api/prices/17, /api/prices/{id}",
        "/api/prices/17/vat, /api/prices/{id}/vat",
        "/17, /{id}",
        "/api/v2/prices, /api/v2/prices",
        "/orders/0e1edd5a-bd9f-45df-9f74-fc72a8e03d7c, /orders/{id}",
        "/files/9f86d081884c7d659a2feaa0c55ad015a3bf4f1b, /files/{id}",
        "/recommendations-for-customers, /recommendations-for-customers",
        "//a, //a",
    })
    void what_looks_like_an_id_is_one(String path, String template) {
        assertThat(ClientPath.template(path)).isEqualTo(template);
    }
}
