package org.chaosee.core.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.core.testing.Documents.abort;

import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.chaosee.api.spi.Change;
import org.chaosee.api.spi.StoreWrite;
import org.chaosee.api.spi.StoredAction;
import org.chaosee.core.audit.Initiator;
import org.chaosee.core.log.LogMessage;
import org.chaosee.core.store.VersionedAction;
import org.chaosee.core.testing.Documents;
import org.chaosee.core.testing.LogCapture;
import org.chaosee.core.testing.TestNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What happens between a write and the refresh after it changes nothing about what was written. */
class AfterTheWriteTest {

    @RegisterExtension
    private final LogCapture log = new LogCapture();

    private static final OptionalLong ANY = OptionalLong.empty();

    private final TestNode node = new TestNode();

    @Test
    void an_action_that_another_node_deletes_at_once_was_created_all_the_same() {
        afterTheWrite(this::deleteAll);
        VersionedAction created = node.actions.create(abort("down"), Initiator.code("alice"));
        assertThat(created.action().name()).isEqualTo("down");
        assertThat(created.version()).isEqualTo(1);
        assertThat(log.lines(LogMessage.ACTION_CREATED)).hasSize(1);
        assertThat(node.hits()).isEmpty();
    }

    @Test
    void an_action_that_another_node_deletes_at_once_was_changed_all_the_same() {
        node.actions.create(abort("down"), Initiator.code("alice"));
        afterTheWrite(this::deleteAll);
        VersionedAction patched = node.actions.patch("down", Map.of("reason", "GameDay"), ANY, Initiator.code("bob"));
        assertThat(patched.action().reason()).isEqualTo("GameDay");
        assertThat(patched.version()).isEqualTo(2);
        assertThat(log.lines(LogMessage.ACTION_CHANGED)).hasSize(1);
    }

    @Test
    void what_another_node_makes_of_it_is_not_what_was_written() {
        afterTheWrite(() -> {
            StoredAction stored = node.store.peek().actions().get(0);
            UUID id = UUID.fromString(String.valueOf(stored.document().get("id")));
            node.store.write(StoreWrite.of(
                    new Change.Update(id, stored.version(), Documents.with(stored.document(), "reason", "mine"))));
        });
        assertThat(node.actions
                        .create(abort("down"), Initiator.code("alice"))
                        .action()
                        .reason())
                .isNull();
        assertThat(node.actions.find("down").action().reason()).isEqualTo("mine");
    }

    @Test
    void the_answer_is_what_is_read_later() {
        VersionedAction created = node.actions.create(abort("down"), Initiator.code("alice"));
        assertThat(node.actions.find("down")).isEqualTo(created);
        VersionedAction patched = node.actions.patch("down", Map.of("reason", "GameDay"), ANY, Initiator.code("bob"));
        assertThat(node.actions.find("down")).isEqualTo(patched);
    }

    @Test
    void a_store_that_goes_away_has_made_the_change() {
        afterTheWrite(() -> node.store.down("connection refused"));
        assertThat(node.actions.create(abort("down"), Initiator.code("alice")).version())
                .isEqualTo(1);
        assertThat(log.lines(LogMessage.ACTION_CREATED)).hasSize(1);
        assertThat(node.refresher.status().cause()).isEqualTo("connection refused");
        node.store.up();
        node.tick();
        node.tick();
        assertThat(node.hits()).containsExactly("down");
    }

    private void afterTheWrite(Runnable work) {
        node.store.beforeWrite(() -> node.store.beforeUse(() -> {
            node.store.beforeUse(() -> {});
            node.store.beforeWrite(() -> {});
            work.run();
        }));
    }

    private void deleteAll() {
        TestNode other = new TestNode(node.store);
        other.actions
                .list(ActionFilter.ALL)
                .forEach(found -> other.actions.delete(found.action().id().toString(), ANY, Initiator.code("eve")));
    }
}
