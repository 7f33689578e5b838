package org.chaosee.cdi.bean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.chaosee.api.SkipReason;
import org.chaosee.api.control.InvalidRequestException;
import org.example.shop.Beans;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What callers of beans see. */
class BeanFaultsTest {

    private final Application app = Application.with("org.example.shop");

    @AfterEach
    void close() {
        app.close();
        Beans.Noting.SEEN.clear();
    }

    @Test
    void withoutAnActionEverythingIsAsEver() {
        assertThat(app.get(Beans.Orders.class).placeTwice("tea")).isEqualTo("placed tea, placed tea");
        assertThat(app.get(Beans.TextStore.class).echo("a")).isEqualTo("a!");
        assertThat(app.get(Beans.Inner.class).ofMade()).isEqualTo("made");
    }

    @Test
    void aFailureStandsInForTheWork() {
        app.fail("Orders", "place");
        Beans.Orders orders = app.get(Beans.Orders.class);
        assertThatThrownBy(() -> orders.place("tea"))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("Injected by chaos action a2");
        assertThat(orders.count()).isZero();
        assertThat(app.injected()).isEqualTo(1);
    }

    @Test
    void aFailureAfterTheWorkLosesItsAnswer() {
        app.fail("Orders", "place", "java.lang.IllegalStateException", "after");
        Beans.Orders orders = app.get(Beans.Orders.class);
        assertThatThrownBy(() -> orders.place("tea")).isExactlyInstanceOf(IllegalStateException.class);
        assertThat(orders.count()).isEqualTo(1);
    }

    @Test
    void aDelayKeepsTheCallerWaiting() {
        app.delay("Orders", "count", "PT0.05S", "before");
        long start = System.nanoTime();
        assertThat(app.get(Beans.Orders.class).count()).isZero();
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(50));
    }

    @Test
    void aDependentBeanWithAConstructorIsHit() {
        app.fail("Prices", "price");
        assertThatThrownBy(() -> app.get(Beans.Prices.class).price()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void inheritedAndOverridingMethodsAreTheBeansOwn() {
        app.fail("LocalOrders", "place*");
        Beans.LocalOrders local = app.get(Beans.LocalOrders.class);
        assertThatThrownBy(() -> local.place("tea")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> local.placeTwice("tea")).isInstanceOf(IllegalStateException.class);
        assertThat(local.count()).isZero();
    }

    @Test
    void anInterfaceNamesAllThatImplementIt() {
        app.fail("Order", "place");
        assertThatThrownBy(() -> app.get(Beans.LocalOrders.class).place("tea"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void genericMethodsAreHit() {
        app.fail("TextStore", "echo");
        assertThatThrownBy(() -> app.get(Beans.TextStore.class).echo("a")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ((Beans.AbstractStore<String>) app.get(Beans.TextStore.class)).echo("a"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aBeanThatCallsItselfIsHitOnce() {
        app.fail("Orders", "place");
        assertThat(app.get(Beans.Orders.class).placeTwice("tea")).isEqualTo("placed tea, placed tea");
    }

    @Test
    void otherInterceptorsSeeTheFaultAndDecoratorsArePassedOver() {
        assertThat(app.get(Beans.Greeting.class).greet()).isEqualTo("HELLO");
        app.fail("Greeter", "greet");
        assertThatThrownBy(() -> app.get(Beans.Greeting.class).greet()).isInstanceOf(IllegalStateException.class);
        assertThat(Beans.Noting.SEEN).containsExactly("greet HELLO", "greet IllegalStateException");
    }

    @Test
    void whatAProducerMakesIsNotHitAndTheProducerIs() {
        app.fail("Maker", "make");
        assertThatThrownBy(() -> app.get(Beans.Made.class)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aCheckedExceptionIsThrownWhereItIsDeclared() {
        app.fail("Files", "*", "java.io.FileNotFoundException", "before");
        assertThatThrownBy(() -> app.get(Beans.Files.class).read()).isInstanceOf(FileNotFoundException.class);
        assertThat(app.get(Beans.Files.class).count()).isEqualTo("1");
        assertThat(app.runtime().tally().skipped(SkipReason.UNDECLARED_EXCEPTION))
                .isEqualTo(1);
    }

    @Test
    void oneThatIsNotDeclaredIsRefused() {
        assertThatThrownBy(() -> app.fail("Files", "count", "java.io.IOException", "before"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("is java.io.IOException, allowed is an unchecked exception");
    }

    @Test
    void aStageIsLateAndItsMethodIsCalledAtOnce() throws Exception {
        app.delay("Later", "soon", "PT0.1S", "before");
        Beans.Later later = app.get(Beans.Later.class);
        long start = System.nanoTime();
        CompletionStage<String> answer = later.soon();
        assertThat(later.begun()).isEqualTo(1);
        assertThat(answer.toCompletableFuture().get(10, TimeUnit.SECONDS)).isEqualTo("soon");
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(100));
    }

    /** Jakarta Concurrency's interceptor cancels an answer that isn't there when the method returns. */
    @Test
    void theAnswerOfAnAsynchronousMethodIsThereWhenItReturns() {
        app.delay("Later", "elsewhere", "PT0.1S", "after");
        long start = System.nanoTime();
        CompletableFuture<String> answer = app.get(Beans.Later.class).elsewhere();
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(100));
        assertThat(answer).isCompletedWithValue("elsewhere");
    }

    @Test
    void overloadedMethodsDeclareEachTheirOwn() throws Exception {
        app.fail("Loader", "load", "java.io.FileNotFoundException", "before");
        Beans.Loader loader = app.get(Beans.Loader.class);
        assertThat(loader.load(5)).isEqualTo(5);
        assertThatThrownBy(() -> loader.load("x")).isInstanceOf(FileNotFoundException.class);
        assertThat(app.runtime().tally().skipped(SkipReason.UNDECLARED_EXCEPTION))
                .isEqualTo(1);
    }

    @Test
    void whatLogsAndMapsCallIsLeftAlone() {
        app.fail("Later", "*");
        assertThat(app.get(Beans.Later.class)).hasToString("later");
    }

    @Test
    void aStageThatIsToFailIsFailedAndNothingThrown() {
        app.fail("Later", "soon");
        Beans.Later later = app.get(Beans.Later.class);
        CompletionStage<String> answer = later.soon();
        assertThat(answer.toCompletableFuture())
                .failsWithin(10, TimeUnit.SECONDS)
                .withThrowableOfType(java.util.concurrent.ExecutionException.class)
                .withCauseExactlyInstanceOf(IllegalStateException.class);
        assertThat(later.begun()).isZero();
    }

    @Test
    void aStageMayLoseItsAnswer() {
        app.fail("Later", "*", "java.lang.IllegalStateException", "after");
        Beans.Later later = app.get(Beans.Later.class);
        CompletableFuture<String> answer = later.now();
        assertThatThrownBy(answer::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseExactlyInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> later.never().toCompletableFuture().join())
                .hasCauseExactlyInstanceOf(FileNotFoundException.class);
        assertThat(app.injected()).isEqualTo(1);
    }

    @Test
    void severalStagesHoldNoThread() {
        app.delay("Later", "now", "PT0.2S", "after");
        Beans.Later later = app.get(Beans.Later.class);
        long start = System.nanoTime();
        List<CompletableFuture<String>> answers = java.util.stream.IntStream.range(0, 50)
                .mapToObj(i -> later.now())
                .toList();
        answers.forEach(CompletableFuture::join);
        assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(8));
        assertThat(app.injected()).isEqualTo(50);
    }
}
