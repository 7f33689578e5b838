package org.chaosee.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.chaosee.api.spi.StoreUnavailableException;
import org.chaosee.core.testing.TestStore;
import org.junit.jupiter.api.Test;

class LazyStoreTest {

    private final List<TestStore> opened = new ArrayList<>();
    private boolean openable = true;
    private final LazyStore store = new LazyStore(() -> {
        if (!openable) {
            throw new StoreUnavailableException("no data source", null);
        }
        opened.add(new TestStore());
        return opened.get(opened.size() - 1);
    });

    @Test
    void is_opened_at_its_first_use_and_once() {
        assertThat(opened).isEmpty();
        store.revision();
        store.read();
        store.write(List.of());
        assertThat(opened).hasSize(1);
        assertThat(opened.get(0).uses()).containsExactly("revision", "read", "write");
    }

    @Test
    void one_that_can_not_be_opened_is_tried_again_at_the_next_use() {
        openable = false;
        assertThatThrownBy(store::revision).isInstanceOf(StoreUnavailableException.class);
        assertThatThrownBy(store::read).isInstanceOf(StoreUnavailableException.class);
        openable = true;
        assertThat(store.revision()).isZero();
        assertThat(opened).hasSize(1);
    }

    @Test
    void closes_what_it_opened() {
        store.revision();
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
        store.revision();
        store.close();
        assertThatThrownBy(store::revision).isInstanceOf(StoreUnavailableException.class);
        assertThat(opened).hasSize(1);
    }
}
