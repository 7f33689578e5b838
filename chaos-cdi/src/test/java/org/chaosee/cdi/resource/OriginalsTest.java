package org.chaosee.cdi.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OriginalsTest {

    private final Originals<Object> originals = new Originals<>();

    /** Equal to all of its like, as the proxies of one object are. */
    private record Substitute() {}

    @Test
    void whatStandsForNothingIsTheOriginal() {
        assertThat(originals.take("x")).isEqualTo("x");
    }

    @Test
    void eachStandsForItsOwnHoweverEqualTheyAre() {
        Substitute first = new Substitute();
        Substitute second = new Substitute();
        originals.put(first, "first");
        originals.put(second, "second");
        assertThat(originals.take(first)).isEqualTo("first");
        assertThat(originals.take(second)).isEqualTo("second");
        assertThat(originals.size()).isZero();
        assertThat(originals.take(first)).isSameAs(first);
    }

    @Test
    void nothingIsKeptForWhatNobodyHasAnyMore() {
        Substitute kept = new Substitute();
        originals.put(kept, "kept");
        originals.put(new Substitute(), "dropped");
        for (int i = 0; i < 100 && originals.size() > 1; i++) {
            System.gc();
        }
        assertThat(originals.size()).isEqualTo(1);
        assertThat(originals.take(kept)).isEqualTo("kept");
    }
}
