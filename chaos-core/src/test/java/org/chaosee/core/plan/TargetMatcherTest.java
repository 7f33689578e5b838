package org.chaosee.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.chaosee.api.Kind;
import org.chaosee.api.Target;
import org.chaosee.core.point.JpaOperation;
import org.chaosee.core.point.PointFacts;
import org.chaosee.core.testing.Points;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetMatcherTest {

    private static final PointFacts PRODUCT_INSERT = PointFacts.of(Kind.JPA)
            .with(Target.ENTITY, "Product", "com.shop.Product", "com.shop.base.Versioned", "Versioned")
            .with(Target.TABLE, "PRODUCTS")
            .with(Target.OPERATION, JpaOperation.INSERT.names())
            .with(Target.UNIT, "shop");

    @Test
    void a_target_without_fields_selects_all_of_its_kind() {
        assertThat(selects(Map.of(), Points.PRODUCT)).isTrue();
        assertThat(selects(Map.of(), PointFacts.of(Kind.HTTP))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/products/**", "/api/**", "GET", "ProductResource#get", "com.shop.**", "**"})
    void what_any_field_excludes_is_not_selected(String pattern) {
        assertThat(selects(new Target(Kind.HTTP, Map.of("method", "GET"), List.of("x", pattern)), Points.PRODUCT))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/products", "/api/*", "POST", "com.shop.*.x", "get", ""})
    void what_no_field_excludes_is_selected(String pattern) {
        assertThat(selects(new Target(Kind.HTTP, Map.of("method", "GET"), List.of(pattern)), Points.PRODUCT))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Product", "com.shop.*", "Versioned", "PRODUCTS", "insert", "write", "shop"})
    void an_entity_is_excluded_by_each_of_its_names(String pattern) {
        assertThat(selects(new Target(Kind.JPA, Map.of(), List.of(pattern)), PRODUCT_INSERT))
                .isFalse();
        assertThat(selects(new Target(Kind.JPA, Map.of(), List.of("Order", "find")), PRODUCT_INSERT))
                .isTrue();
    }

    @Test
    void by_method() {
        assertThat(selects(Map.of("method", "GET"), Points.PRODUCT)).isTrue();
        assertThat(selects(Map.of("method", "*"), Points.PRODUCT)).isTrue();
        assertThat(selects(Map.of("method", "POST"), Points.PRODUCT)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/products/{id}", "/api/products/*", "/api/*/{id}", "/api/**", "/**", "**/{id}", "**"})
    void by_path(String pattern) {
        assertThat(selects(Map.of("path", pattern), Points.PRODUCT)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/products", "/api/*", "/*", "/api/products/7", "/api/products/{id}/**/x", "/API/**", ""})
    void not_by_another_path(String pattern) {
        assertThat(selects(Map.of("path", pattern), Points.PRODUCT)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.shop.web.ProductResource#get",
                "ProductResource#get",
                "ProductResource#*",
                "*#get",
                "com.shop.web.*",
                "com.shop.**",
                "**.ProductResource#get",
                "com.*.web.Product*#g*"
            })
    void by_resource_with_its_package_and_without(String pattern) {
        assertThat(selects(Map.of("resource", pattern), Points.PRODUCT)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ProductResource#list", "com.shop.*", "com.shop.ProductResource#get", "ProductResource", "org.**"
            })
    void not_by_another_resource(String pattern) {
        assertThat(selects(Map.of("resource", pattern), Points.PRODUCT)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Product", "com.shop.Product", "com.shop.*", "com.**", "Versioned", "com.shop.base.*", "*", "**"
            })
    void by_entity_its_class_package_and_superclass(String pattern) {
        assertThat(selects(Target.any(Kind.JPA).with("entity", pattern), PRODUCT_INSERT))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Order", "com.*", "product", "PRODUCTS", "com.shop"})
    void not_by_another_entity(String pattern) {
        assertThat(selects(Target.any(Kind.JPA).with("entity", pattern), PRODUCT_INSERT))
                .isFalse();
    }

    @Test
    void by_operation_and_its_group() {
        assertThat(selects(Target.any(Kind.JPA).with("operation", "insert"), PRODUCT_INSERT))
                .isTrue();
        assertThat(selects(Target.any(Kind.JPA).with("operation", "write"), PRODUCT_INSERT))
                .isTrue();
        assertThat(selects(Target.any(Kind.JPA).with("operation", "read"), PRODUCT_INSERT))
                .isFalse();
        assertThat(selects(Target.any(Kind.JDBC).with("operation", "write"), PRODUCT_INSERT))
                .isFalse();
    }

    @Test
    void all_fields_must_match() {
        Map<String, String> both = Map.of("method", "GET", "path", "/api/products/{id}");
        assertThat(selects(both, Points.PRODUCT)).isTrue();
        assertThat(selects(both, Points.PRODUCTS)).isFalse();
        assertThat(selects(Map.of("method", "POST", "path", "/api/products/{id}"), Points.PRODUCT))
                .isFalse();
    }

    @Test
    void a_field_that_the_point_does_not_have_is_not_selected() {
        PointFacts bare = PointFacts.of(Kind.HTTP).with(Target.METHOD, "GET");
        assertThat(selects(Map.of("path", "**"), bare)).isFalse();
    }

    private static boolean selects(Map<String, String> fields, PointFacts point) {
        return selects(new Target(Kind.HTTP, fields), point);
    }

    private static boolean selects(Target target, PointFacts point) {
        return new TargetMatcher(target).matches(point);
    }
}
