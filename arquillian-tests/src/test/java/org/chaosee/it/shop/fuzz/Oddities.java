package org.chaosee.it.shop.fuzz;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Values at the edge of what is allowed, and beyond. */
final class Oddities {

    /** What would add a header to an answer, were it written there as it is. */
    static final String INJECTED_HEADER = "x-injected";

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "null",
            "true",
            "0",
            "-1",
            "NaN",
            "*",
            "**",
            "/**",
            "?",
            "existing",
            "fuzz-1",
            "disable",
            "enable",
            "a\r\n" + INJECTED_HEADER + ": 1\r\n\r\n",
            "\u0000",
            "\u001b[2J",
            "\u202egnihton",
            "\u2028",
            "\ufeff",
            "ä€😀",
            "../../etc/passwd",
            "${jndi:ldap://localhost/x}",
            "'; drop table chaos_action; --",
            "<script>alert(1)</script>",
            "PT1S",
            "PT99999999999H",
            "-PT1S",
            "2026-01-01T00:00:00Z",
            "+999999999-12-31T23:59:59Z",
            "java.lang.OutOfMemoryError",
            "java.lang.IllegalStateException",
            "http",
            "jvm",
            "GET",
            "* * * * *",
            "[a-z]++(",
            "(a+)+$");

    private static final List<BigDecimal> NUMBERS = List.of(
            BigDecimal.ZERO,
            BigDecimal.ONE,
            new BigDecimal(-1),
            new BigDecimal(100),
            new BigDecimal("100.00001"),
            new BigDecimal("0.000001"),
            new BigDecimal(503),
            new BigDecimal(Long.MAX_VALUE),
            new BigDecimal(Long.MIN_VALUE),
            new BigDecimal("9223372036854775808"),
            new BigDecimal("1E+300"),
            new BigDecimal("1E-300"));

    private final Random random;

    Oddities(Random random) {
        this.random = random;
    }

    String text() {
        return switch (random.nextInt(8)) {
            case 0 -> "x".repeat(random.nextInt(3000));
            case 1 -> "*a".repeat(random.nextInt(300));
            case 2 -> bytes(random.nextInt(40));
            default -> one(TEXTS);
        };
    }

    /** Characters of one byte each, any but those that end a line; mostly without those that servers refuse at once. */
    String bytes(int length) {
        int lowest = random.nextInt(4) == 0 ? 0 : ' ';
        return IntStream.range(0, length)
                .mapToObj(i -> String.valueOf((char) (lowest + random.nextInt(256 - lowest))))
                .filter(character -> !character.equals("\n") && !character.equals("\r"))
                .collect(Collectors.joining());
    }

    /** Any value of JSON; null among them. */
    Object value(int depth) {
        return switch (random.nextInt(depth > 3 ? 5 : 8)) {
            case 0 -> random.nextBoolean();
            case 1, 2 -> one(NUMBERS);
            case 3, 4 -> text();
            case 5 -> List.of(value(depth + 1), value(depth + 1));
            case 6 -> new HashMap<>(Map.of(text(), value(depth + 1)));
            default -> List.of();
        };
    }

    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** The text in UTF-8, as the part of a path or query; sometimes with characters that should have been encoded. */
    String inUri(String text) {
        boolean sloppy = random.nextInt(4) == 0;
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = (b >= 'a' && b <= 'z') || (b >= '0' && b <= '9') || b == '-';
            boolean let = sloppy && b > ' ' && b < 0x7f && b != '#';
            encoded.append(plain || let ? String.valueOf((char) b) : String.format("%%%02x", b & 0xff));
        }
        return encoded.toString();
    }
}
