package org.chaosee.core.codec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Values and trees of all sorts, with names and words of actions among them. */
final class RandomTrees {

    private static final String[] NAMES = {
        "kind",
        "method",
        "path",
        "resource",
        "users",
        "roles",
        "nodes",
        "headers",
        "cohortPercent",
        "probability",
        "everyNth",
        "maxInjections",
        "from",
        "until",
        "type",
        "min",
        "max",
        "status",
        "body",
        "exception",
        "message",
        "X",
        "x",
        "a/b",
        "m~n",
        "",
        "\ud800",
        "\n"
    };

    private static final String[] WORDS = {
        "",
        " ",
        "a",
        "*",
        "**",
        "GET",
        "/api/**",
        "A#b",
        "http",
        "latency",
        "abort",
        "exception",
        "before",
        "after",
        "alice",
        "PT1S",
        "PT-1S",
        "PT1M",
        "PT1000000000H",
        "2026-01-01T12:10:00Z",
        "2026-01-01T12:10:00+18:00",
        "2025-01-01T00:00:00Z",
        "+999999999-12-31T23:59:59Z",
        "9999-12-31T23:59:59.999999Z",
        "1970-01-01T00:00:00.000000001Z",
        "java.lang.IllegalStateException",
        "java.lang.Runtime",
        "[I",
        "true",
        "5",
        "NaN",
        "\0",
        "\r\n",
        "\ud800",
        "\udc00x",
        "\ud83d\ude00",
        "\u202e",
        "01990000-0000-7000-8000-000000000001"
    };

    private static final Object[] NUMBERS = {
        0,
        1,
        -1,
        42,
        204,
        503,
        Integer.MAX_VALUE,
        2147483648L,
        Long.MIN_VALUE,
        1.0,
        12.5,
        0.1f,
        0.00001,
        0.000001,
        100.00001,
        -0.0,
        Double.NaN,
        Double.NEGATIVE_INFINITY,
        Float.POSITIVE_INFINITY,
        Double.MIN_VALUE,
        Double.MAX_VALUE,
        BigInteger.ONE.shiftLeft(64),
        BigInteger.TEN.pow(5000),
        new BigDecimal("1.000"),
        new BigDecimal("0E+999999999"),
        new BigDecimal("1E+999999999"),
        new BigDecimal("1E-999999999"),
        new BigDecimal("-1E+2147483647"),
        new BigDecimal("99.99999"),
        new BigDecimal(BigInteger.TEN.pow(5000), 5000)
    };

    private RandomTrees() {}

    static Arbitrary<String> names() {
        return Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.of(NAMES)),
                Tuple.of(8, Arbitraries.of(ActionMembers.ALL)),
                Tuple.of(1, texts()));
    }

    static Arbitrary<Object> scalars() {
        return Arbitraries.oneOf(
                Arbitraries.of(WORDS).map(Object.class::cast),
                Arbitraries.of(NUMBERS),
                Arbitraries.of(true, false).map(Object.class::cast),
                texts().map(Object.class::cast),
                Arbitraries.bigDecimals().map(Object.class::cast),
                Arbitraries.just(new Object()),
                Arbitraries.<Object>just(null));
    }

    /** Any UTF-16 units, half surrogate pairs among them. */
    private static Arbitrary<String> texts() {
        return Arbitraries.chars().all().list().ofMaxSize(70).map(chars -> {
            StringBuilder text = new StringBuilder();
            chars.forEach(text::append);
            return text.toString();
        });
    }

    /** Mostly simple values. */
    static Arbitrary<Object> values() {
        return Arbitraries.frequencyOf(Tuple.of(3, scalars()), Tuple.of(1, level(scalars(), 3)));
    }

    /** Trees of three levels. */
    static Arbitrary<Object> trees() {
        return level(level(level(scalars(), 3), 3), 12);
    }

    private static Arbitrary<Object> level(Arbitrary<Object> values, int size) {
        return Arbitraries.oneOf(
                scalars(),
                values.list().ofMaxSize(size).map(Object.class::cast),
                Arbitraries.maps(names(), values).ofMaxSize(size).map(Object.class::cast));
    }

    /** A copy that may be changed at all levels. */
    static Object copy(Object tree) {
        if (tree instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((name, value) -> copy.put(name, copy(value)));
            return copy;
        } else if (tree instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(entry -> copy.add(copy(entry)));
            return copy;
        }
        return tree;
    }
}
