package org.chaosee.cdi.bean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.example.shop.Beans;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which methods become fault points. */
class BeanPointsTest {

    @Test
    void nothingIsSelectedByDefault() {
        try (Application app = new Application("chaos.enabled=true")) {
            assertThat(app.points()).isEmpty();
            assertThat(app.get(Beans.Orders.class).getClass().getName()).doesNotContain("Subclass");
        }
    }

    @Test
    void allBusinessMethodsOfTheSelectedClassesAre() {
        try (Application app = Application.with("Orders")) {
            assertThat(app.points())
                    .containsExactlyInAnyOrder("Orders#place", "Orders#placeTwice", "Orders#count", "Orders#internal");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "org.example.shop.Beans$Reports | Reports#fresh, Reports#old",
                "Repor* | Reports#fresh, Reports#old",
                "@Service | Reports#fresh, Reports#old",
                "@org.example.shop.Beans$Service | Reports#fresh, Reports#old",
                "@Audited | Reports#old",
                "Reports, HalfFinal | HalfFinal#fixed: the method is final so that no interceptor can be bound to it,"
                        + " HalfFinal#open, Reports#fresh, Reports#old",
            })
    void patternsNameClassesPackagesAndAnnotations(String include, String points) {
        try (Application app = Application.with(include)) {
            assertThat(String.join(", ", app.points()).replace("final, so", "final so"))
                    .isEqualTo(points);
        }
    }

    @Test
    void aStereotypeStandsForItsAnnotations() {
        try (Application app = Application.with("@ApplicationScoped")) {
            assertThat(app.points()).contains("Reports#fresh", "Orders#place").doesNotContain("Prices#price");
        }
    }

    @Test
    void whatCanNotBeInterceptedIsListedWithTheReasonAndNeverHit() {
        try (Application app = Application.with("org.example.shop")) {
            assertThat(app.points())
                    .contains(
                            "Sealed#: the class is final, so that no interceptor can be bound to it",
                            "Ticket#: the class is a record, which no interceptor can be bound to",
                            "HalfFinal#fixed: the method is final, so that no interceptor can be bound to it",
                            "Private#: the class has private constructors only, so that no interceptor can be bound to"
                                    + " it",
                            "HalfFinal#open");
            app.fail("*", "*");
            assertThat(app.get(Beans.Sealed.class).word()).isEqualTo("final");
            assertThat(app.get(Beans.Ticket.class).word()).isEqualTo("record");
            assertThat(app.get(Beans.HalfFinal.class).fixed()).isEqualTo("fixed");
            assertThatThrownBy(() -> app.get(Beans.HalfFinal.class).open()).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void noChaosKeepsClassesAndMethodsOut() {
        try (Application app = Application.with("org.example.shop")) {
            app.fail("*", "*");
            assertThat(app.get(Beans.Immune.class).word()).isEqualTo("immune");
            assertThat(app.get(Beans.Mixed.class).immune()).isEqualTo("immune");
            assertThatThrownBy(() -> app.get(Beans.Mixed.class).hit()).isInstanceOf(IllegalStateException.class);
            assertThat(app.points()).doesNotContain("Immune#word", "Mixed#immune");
        }
    }

    @Test
    void whatIsExcludedHasNoPoint() {
        try (Application app = Application.with("org.example.shop", "chaos.beans.exclude=Ord*,@Service,@Audited")) {
            assertThat(app.points()).contains("LocalOrders#place").doesNotContain("Orders#place", "Reports#fresh");
        }
    }

    @Test
    void aPatternThatSelectsNothingIsWarnedOf() {
        List<String> warned = new java.util.concurrent.CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                warned.add(entry.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger("org.chaosee");
        logger.addHandler(handler);
        try (Application app = Application.with("Orders,Nowhere,@Nothing")) {
            assertThat(warned.stream().filter(line -> line.contains("CHAOS-0008")))
                    .hasSize(2)
                    .allMatch(line -> line.contains("Nowhere") || line.contains("@Nothing"));
            assertThat(app.points()).isNotEmpty();
        } finally {
            logger.removeHandler(handler);
        }
    }

    @Test
    void offMeansThatThereIsNoInterceptor() {
        try (Application app = new Application("chaos.beans.include=**")) {
            assertThat(app.get(Beans.Prices.class).getClass()).isEqualTo(Beans.Prices.class);
        }
    }
}
