package org.chaosee.jaxrs.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTemplateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "products|/products",
                "/products/|/products",
                "''|''",
                "/|''",
                "{id}|/{id}",
                "orders/{id: [0-9]+}/items/{ item }|/orders/{id}/items/{item}",
                "{id : [a-z]{2,3}-\\d{4}}/x|/{id}/x",
                "{path: .*}|/{path}",
            })
    void isNormalized(String path, String template) {
        assertThat(PathTemplate.normalize(path)).isEqualTo(template);
    }
}
