package org.chaosee.core.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.core.codec.Documents.minimal;
import static org.chaosee.core.codec.Documents.object;
import static org.chaosee.core.codec.Documents.with;
import static org.chaosee.core.codec.Documents.withTrigger;
import static org.chaosee.core.codec.TestCodec.readNew;
import static org.chaosee.core.codec.TestCodec.refused;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.chaosee.api.Percent;
import org.chaosee.api.control.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(10)
class NumbersTest {

    static Stream<Number> ones() {
        return Stream.of(
                1,
                1L,
                (short) 1,
                (byte) 1,
                1.0,
                1.0f,
                BigInteger.ONE,
                new BigDecimal("1.000"),
                new BigDecimal("0.1E1"),
                new AtomicInteger(1));
    }

    @ParameterizedTest
    @MethodSource("ones")
    void a_number_may_come_in_any_class(Number one) {
        assertThat(readNew(with(minimal(), "seed", one)).seed()).isEqualTo(1);
        assertThat(readNew(withTrigger(object("probability", one))).trigger().probability())
                .isEqualTo(Percent.of(1));
    }

    static Stream<Object> noNumbers() {
        return Stream.of(
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                Float.NaN,
                Float.POSITIVE_INFINITY,
                "5",
                true,
                object(),
                new BigDecimal("1E+999999999"),
                new BigDecimal("-1E+2147483647"),
                new BigDecimal("1E-999999999"),
                new BigDecimal("1E-2147483647"),
                new BigDecimal("1.000000001"),
                new BigDecimal(BigInteger.ONE, Integer.MIN_VALUE),
                new BigDecimal(BigInteger.ONE, Integer.MAX_VALUE),
                BigInteger.TEN.pow(1000),
                new BigDecimal(BigInteger.TEN.pow(1000), 1000),
                1e300,
                Double.MIN_VALUE,
                new Nonsense());
    }

    @ParameterizedTest
    @MethodSource("noNumbers")
    void what_is_no_such_number_is_refused_without_delay(Object value) {
        assertThat(refused(with(minimal(), "seed", value)))
                .extracting(Violation::pointer)
                .containsExactly("/seed");
        assertThat(refused(withTrigger(object("probability", value))))
                .extracting(Violation::pointer)
                .containsExactly("/trigger/probability");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.0", "0E+999999999", "0E-999999999", "-0", "0E+2147483647", "0E-2147483647"})
    void zero_is_zero_whatever_its_exponent(String zero) {
        assertThat(readNew(with(minimal(), "seed", new BigDecimal(zero))).seed())
                .isZero();
        assertThat(readNew(withTrigger(object("probability", new BigDecimal(zero))))
                        .trigger()
                        .probability())
                .isEqualTo(Percent.ZERO);
    }

    @Test
    void a_number_of_millions_of_digits_is_refused_without_delay() {
        BigInteger digits = BigInteger.ONE.shiftLeft(10_000_000);

        what_is_no_such_number_is_refused_without_delay(digits);
        what_is_no_such_number_is_refused_without_delay(new BigDecimal(digits, 3_000_000));
    }

    @Test
    void messages_stay_short() {
        assertThat(refused(with(minimal(), "seed", BigInteger.ONE.shiftLeft(10_000_000)))
                        .get(0)
                        .message())
                .startsWith("is a number of too many digits, allowed is an integer");
        assertThat(refused(with(minimal(), "seed", new BigDecimal("1E+999999999")))
                        .get(0)
                        .message())
                .startsWith("is 1E+999999999, allowed is an integer");
        assertThat(refused(with(minimal(), "seed", Double.NaN)).get(0).message())
                .startsWith("is NaN, allowed is an integer");
    }

    private static final class Nonsense extends Number {

        private static final long serialVersionUID = 1L;

        @Override
        public int intValue() {
            return 1;
        }

        @Override
        public long longValue() {
            return 1;
        }

        @Override
        public float floatValue() {
            return 1;
        }

        @Override
        public double doubleValue() {
            return 1;
        }

        @Override
        public String toString() {
            return "nonsense";
        }
    }
}
