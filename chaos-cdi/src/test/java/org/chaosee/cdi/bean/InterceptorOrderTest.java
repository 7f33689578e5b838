package org.chaosee.cdi.bean;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Priority;
import java.util.ArrayList;
import java.util.List;
import org.chaosee.core.settings.BeanSettings;
import org.junit.jupiter.api.Test;

class InterceptorOrderTest {

    private final InterceptorOrder inside = new InterceptorOrder(BeanSettings.INSIDE, InterceptorOrder.FAULT_TOLERANCE);
    private final InterceptorOrder outside =
            new InterceptorOrder(BeanSettings.OUTSIDE, InterceptorOrder.FAULT_TOLERANCE);

    @Test
    void insideIsBehindFaultToleranceWhereverThatIs() {
        assertThat(order(inside, FaultToleranceInterceptor.class))
                .containsExactly(FaultToleranceInterceptor.class, Ours.class);
        assertThat(order(inside, Transaction.class, FaultToleranceInterceptor.class, Late.class))
                .containsExactly(Transaction.class, FaultToleranceInterceptor.class, Ours.class, Late.class);
        assertThat(order(inside, Late.class, FaultToleranceInterceptor.class))
                .containsExactly(Late.class, FaultToleranceInterceptor.class, Ours.class);
    }

    @Test
    void outsideIsAheadOfAllThatBelongBehindIt() {
        assertThat(order(outside, First.class, Transaction.class, FaultToleranceInterceptor.class))
                .containsExactly(First.class, Ours.class, Transaction.class, FaultToleranceInterceptor.class);
        assertThat(order(outside)).containsExactly(Ours.class);
    }

    @Test
    void faultToleranceMayBeConfiguredToStandInside() {
        InterceptorOrder order = new InterceptorOrder(BeanSettings.INSIDE, 5000);
        assertThat(order(order, Transaction.class, FaultToleranceInterceptor.class))
                .containsExactly(Transaction.class, Ours.class, FaultToleranceInterceptor.class);
    }

    @Test
    void nothingIsKnownOfOneThatSaysNothing() {
        assertThat(order(inside, Transaction.class, Silent.class))
                .containsExactly(Transaction.class, Ours.class, Silent.class);
    }

    private static List<Class<?>> order(InterceptorOrder order, Class<?>... others) {
        List<Class<?>> interceptors = new ArrayList<>(List.of(others));
        order.insert(Ours.class, interceptors);
        return interceptors;
    }

    private static final class Ours {}

    /** As Payara's: without a priority of its own. */
    private static final class FaultToleranceInterceptor {}

    private static final class Silent {}

    @Priority(1)
    private static final class First {}

    @Priority(200)
    private static final class Transaction {}

    @Priority(5000)
    private static final class Late {}
}
