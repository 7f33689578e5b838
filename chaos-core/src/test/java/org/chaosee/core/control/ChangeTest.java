package org.chaosee.core.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chaosee.core.testing.Documents.abort;
import static org.chaosee.core.testing.Documents.with;

import java.util.Map;
import java.util.OptionalLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chaosee.api.control.ActionNotFoundException;
import org.chaosee.api.control.InvalidRequestException;
import org.chaosee.api.control.NameTakenException;
import org.chaosee.api.control.StaleActionException;
import org.chaosee.api.fault.AbortFault;
import org.chaosee.core.audit.Initiator;
import org.chaosee.core.log.LogMessage;
import org.chaosee.core.store.VersionedAction;
import org.chaosee.core.testing.LogCapture;
import org.chaosee.core.testing.TestNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ChangeTest {

    @RegisterExtension
    private final LogCapture log = new LogCapture();

    private static final OptionalLong ANY = OptionalLong.empty();

    private final TestNode node = new TestNode();
    private VersionedAction existing;

    @BeforeEach
    void create() {
        existing = node.actions.create(abort("down"), Initiator.code("alice"));
    }

    @Test
    void replacing_takes_effect_at_once() {
        VersionedAction replaced = node.actions.replace("down", teapot("pot"), ANY, Initiator.code("bob"));
        assertThat(replaced.action().fault()).isEqualTo(AbortFault.status(418));
        assertThat(replaced.action().id()).isEqualTo(existing.action().id());
        assertThat(replaced.action().createdBy()).isEqualTo("alice");
        assertThat(replaced.version()).isEqualTo(2);
        assertThat(node.hits()).containsExactly("pot");
        assertThat(node.actions.find(existing.action().id().toString())).isEqualTo(replaced);
        assertThatThrownBy(() -> node.actions.find("down")).isInstanceOf(ActionNotFoundException.class);
    }

    @Test
    void patching_changes_what_it_names() {
        VersionedAction patched = node.actions.patch(
                "down", Map.of("fault", Map.of("type", "abort", "status", 418)), ANY, Initiator.code("bob"));
        assertThat(patched.action().fault()).isEqualTo(AbortFault.status(418));
        assertThat(patched.action().target()).isEqualTo(existing.action().target());
        assertThat(patched.action().expiresAt()).isEqualTo(existing.action().expiresAt());
    }

    @Test
    void disabling_and_enabling() {
        assertThat(node.actions
                        .enable("down", false, ANY, Initiator.code("bob"))
                        .action()
                        .enabled())
                .isFalse();
        assertThat(node.hits()).isEmpty();
        assertThat(node.actions
                        .enable(existing.action().id().toString(), true, ANY, Initiator.code("bob"))
                        .action()
                        .enabled())
                .isTrue();
        assertThat(node.hits()).containsExactly("down");
    }

    @Test
    void an_expired_action_can_be_disabled_and_not_enabled_without_a_new_expiry() {
        node.clock.set(existing.action().expiresAt());
        assertThat(node.hits()).isEmpty();
        node.actions.enable("down", false, ANY, Initiator.code("bob"));
        assertThatThrownBy(() -> node.actions.enable("down", true, ANY, Initiator.code("bob")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("/expiresAt");
        String later = node.clock.instant().plusSeconds(60).toString();
        node.actions.patch("down", Map.of("enabled", true, "expiresAt", later), ANY, Initiator.code("bob"));
        assertThat(node.hits()).containsExactly("down");
    }

    @Test
    void deleting() {
        node.actions.delete("down", ANY, Initiator.code("bob"));
        assertThat(node.hits()).isEmpty();
        assertThat(node.actions.list(ActionFilter.ALL)).isEmpty();
        node.actions.create(abort("down"), Initiator.code("alice"));
    }

    @Test
    void refused_input_changes_nothing() {
        assertRefused(
                InvalidRequestException.class,
                () -> node.actions.replace("down", with(abort("down"), "colour", "red"), ANY, Initiator.code("bob")));
        assertRefused(
                InvalidRequestException.class,
                () -> node.actions.patch("down", Map.of("fault", Map.of("status", 42)), ANY, Initiator.code("bob")));
        assertRefused(
                InvalidRequestException.class,
                () -> node.actions.patch("down", "nonsense", ANY, Initiator.code("bob")));
    }

    @Test
    void what_is_not_there_can_not_be_changed() {
        assertRefused(ActionNotFoundException.class, () -> node.actions.find("gone"));
        assertRefused(
                ActionNotFoundException.class,
                () -> node.actions.replace("gone", abort("gone"), ANY, Initiator.code("bob")));
        assertRefused(
                ActionNotFoundException.class, () -> node.actions.patch("gone", Map.of(), ANY, Initiator.code("bob")));
        assertRefused(
                ActionNotFoundException.class, () -> node.actions.enable("gone", true, ANY, Initiator.code("bob")));
        assertRefused(ActionNotFoundException.class, () -> node.actions.delete("gone", ANY, Initiator.code("bob")));
    }

    @Test
    void the_name_of_another_can_not_be_taken() {
        node.actions.create(abort("other"), Initiator.code("alice"));
        assertRefused(
                NameTakenException.class,
                () -> node.actions.replace("down", abort("other"), ANY, Initiator.code("bob")));
        assertRefused(
                NameTakenException.class,
                () -> node.actions.patch("down", Map.of("name", "other"), ANY, Initiator.code("bob")));
    }

    @Test
    void only_the_version_that_was_seen_is_changed() {
        OptionalLong seen = OptionalLong.of(existing.version());
        node.actions.patch("down", Map.of("reason", "GameDay"), seen, Initiator.code("bob"));
        assertRefused(
                StaleActionException.class,
                () -> node.actions.replace("down", teapot("down"), seen, Initiator.code("carol")));
        assertRefused(
                StaleActionException.class,
                () -> node.actions.patch("down", Map.of("dryRun", true), seen, Initiator.code("carol")));
        assertRefused(
                StaleActionException.class, () -> node.actions.enable("down", false, seen, Initiator.code("carol")));
        assertRefused(StaleActionException.class, () -> node.actions.delete("down", seen, Initiator.code("carol")));
        node.actions.delete("down", OptionalLong.of(2), Initiator.code("bob"));
    }

    @Test
    void a_stale_version_is_refused_before_the_document_is_looked_at() {
        assertRefused(
                StaleActionException.class,
                () -> node.actions.replace("down", "nonsense", OptionalLong.of(7), Initiator.code("bob")));
    }

    @Test
    void changes_are_logged_with_who() {
        node.actions.enable("down", false, ANY, Initiator.code("bob"));
        node.actions.delete("down", ANY, Initiator.code(null));
        assertThat(log.lines(LogMessage.ACTION_CHANGED)).containsExactly("CHAOS-0202 Action down was changed by bob.");
        assertThat(log.lines(LogMessage.ACTION_DELETED))
                .containsExactly("CHAOS-0203 Action down was deleted by nobody known.");
    }

    private static Map<String, Object> teapot(String name) {
        return with(abort(name), "fault", Map.of("type", "abort", "status", 418));
    }

    private void assertRefused(Class<? extends Throwable> type, ThrowingCallable change) {
        long revision = node.store.peek().revision();
        Object plan = node.plan();
        assertThatThrownBy(change).isInstanceOf(type);
        assertThat(node.store.peek().revision()).isEqualTo(revision);
        assertThat(node.plan()).isSameAs(plan);
    }
}
