package org.chaosee.cdi.bean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.example.shop.Messages;
import org.junit.jupiter.api.Test;

/** Faults in beans of which the container reads the class file only. */
class MessageDrivenBeansTest {

    private static final List<Class<?>> SOUND =
            List.of(Messages.Inbox.class, Messages.Reports.class, Messages.Audit.class);
    private static final List<Class<?>> WITH_FINAL_METHOD =
            List.of(Messages.Inbox.class, Messages.Reports.class, Messages.HalfFinal.class);

    @Test
    void aFailureStandsInForTheWork() {
        try (Application app = selecting("@MessageDriven", SOUND)) {
            Messages.Inbox inbox = app.make(Messages.Inbox.class);
            assertThat(inbox.onMessage("tea")).isEqualTo("tea");
            app.fail("Inbox", "onMessage");
            assertThatThrownBy(() -> inbox.onMessage("tea")).isExactlyInstanceOf(IllegalStateException.class);
            assertThat(app.injected()).isEqualTo(1);
        }
    }

    @Test
    void aDelayKeepsTheMessageWaiting() {
        try (Application app = selecting("@MessageDriven", SOUND)) {
            app.delay("Inbox", "onMessage", "PT0.05S", "before");
            long start = System.nanoTime();
            assertThat(app.make(Messages.Inbox.class).onMessage("tea")).isEqualTo("tea");
            assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(50));
            assertThat(app.injected()).isEqualTo(1);
        }
    }

    @Test
    void noChaosAndWhatIsNotSelectedAreLeftAlone() {
        try (Application app = selecting("Inbox", SOUND)) {
            app.fail("*", "*");
            assertThat(app.points()).containsExactly("Inbox#onMessage");
            assertThat(app.make(Messages.Inbox.class).immune()).isEqualTo("immune");
            assertThat(app.make(Messages.Reports.class).onMessage("tea")).isEqualTo("tea");
            assertThat(app.make(Messages.Audit.class).onMessage("tea")).isEqualTo("tea");
        }
    }

    @Test
    void nothingIsBoundWhenNoneIsSelected() {
        try (Application app = selecting("Orders", SOUND)) {
            assertThat(app.make(Messages.Inbox.class).getClass()).isEqualTo(Messages.Inbox.class);
        }
    }

    @Test
    void nothingIsBoundWhenOneHasAFinalMethod() {
        try (Application app = selecting("Inbox", WITH_FINAL_METHOD)) {
            app.fail("*", "*");
            assertThat(app.points())
                    .containsExactly(
                            "Inbox#onMessage: message-driven beans have one interceptor, and it can't be bound to"
                                    + " org.example.shop.Messages$HalfFinal#checked: the method is final, so that no interceptor"
                                    + " can be bound to it");
            assertThat(app.make(Messages.HalfFinal.class).onMessage("tea")).isEqualTo("tea");
            assertThat(app.make(Messages.Inbox.class).onMessage("tea")).isEqualTo("tea");
        }
    }

    private static Application selecting(String include, List<Class<?>> beans) {
        return new Application(beans, "chaos.enabled=true", "chaos.beans.include=" + include);
    }
}
