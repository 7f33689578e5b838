package org.chaosee.core.point;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class ThrowablesTest {

    @Test
    void unchecked_exceptions_may_come_from_anywhere() {
        assertThat(Throwables.declaring().include(IllegalStateException.class)).isTrue();
        assertThat(Throwables.declaring().include(StackOverflowError.class)).isTrue();
    }

    @Test
    void checked_exceptions_come_where_they_or_what_they_extend_is_declared() {
        Throwables declaring = Throwables.declaring(IOException.class);
        assertThat(declaring.include(IOException.class)).isTrue();
        assertThat(declaring.include(FileNotFoundException.class)).isTrue();
        assertThat(declaring.include(TimeoutException.class)).isFalse();
        assertThat(Throwables.declaring().include(IOException.class)).isFalse();
    }

    @Test
    void any_are_all() {
        assertThat(Throwables.ANY.include(IOException.class)).isTrue();
    }
}
