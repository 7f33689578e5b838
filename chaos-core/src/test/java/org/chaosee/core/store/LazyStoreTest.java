package org.chaosee.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chaosee.api.spi.StoreUnavailableException;
import org.chaosee.api.spi.StoreWrite;
import org.chaosee.core.testing.TestStore;
import org.junit.jupiter.api.Test;

class LazyStoreTest {

    private final List<TestStore> opened = new ArrayList<>();
    private boolean openable = true;
    private Runnable meanwhile = () -> {};
    private final LazyStore store = new LazyStore(() -> {
        if (!openable) {
            throw new StoreUnavailableException("no data source", null);
        }
        opened.add(new TestStore());
        meanwhile.run();
        return opened.get(opened.size() - 1);
    });

    @Test
    void is_opened_at_its_first_use_and_once() {
        assertThat(opened).isEmpty();
        store.glance().state().revision();
        store.read();
        store.write(StoreWrite.of());
        assertThat(opened).hasSize(1);
        assertThat(opened.get(0).uses()).containsExactly("glance", "read", "write");
    }

    @Test
    void one_that_can_not_be_opened_is_tried_again_at_the_next_use() {
        openable = false;
        assertThatThrownBy(store::glance).isInstanceOf(StoreUnavailableException.class);
        assertThatThrownBy(store::read).isInstanceOf(StoreUnavailableException.class);
        openable = true;
        assertThat(store.glance().state().revision()).isZero();
        assertThat(opened).hasSize(1);
    }

    @Test
    void closes_what_it_opened() {
        store.glance().state().revision();
        store.close();
        store.close();
        assertThat(opened.get(0).isClosed()).isTrue();
    }

    @Test
    void one_that_was_never_used_needs_no_closing() {
        store.close();
        assertThat(opened).isEmpty();
    }

    @Test
    void a_late_use_does_not_open_it_again() {
        store.glance().state().revision();
        store.close();
        assertThatThrownBy(store::glance).isInstanceOf(StoreUnavailableException.class);
        assertThat(opened).hasSize(1);
    }

    @Test
    void closing_does_not_wait_for_an_opening_whose_store_is_closed_as_soon_as_it_is_there() {
        meanwhile = () -> elsewhere(store::close);
        assertClosed(store::glance);
        assertThat(opened).singleElement().satisfies(late -> {
            assertThat(late.isClosed()).isTrue();
            assertThat(late.uses()).isEmpty();
        });
        assertClosed(store::read);
        assertThat(opened).hasSize(1);
    }

    @Test
    void a_use_of_one_that_is_closed_does_not_wait_for_an_opening_either() {
        meanwhile = () -> {
            store.close();
            elsewhere(() -> assertClosed(store::read));
        };
        assertClosed(store::glance);
    }

    @Test
    void an_opening_that_fails_after_the_closing() {
        meanwhile = () -> {
            store.close();
            throw new IllegalStateException("the server is gone");
        };
        assertThatThrownBy(store::glance).hasMessage("the server is gone");
        assertClosed(store::glance);
        assertThat(opened).hasSize(1);
    }

    /** Done on another thread, which must not wait for this one. */
    private static void elsewhere(Runnable work) {
        CompletableFuture.runAsync(work).orTimeout(20, TimeUnit.SECONDS).join();
    }

    private static void assertClosed(ThrowingCallable use) {
        assertThatThrownBy(use).isInstanceOf(StoreUnavailableException.class).hasMessage("the store is closed");
    }
}
