package org.chaosee.core.point;

import static org.assertj.core.api.Assertions.assertThat;

import org.chaosee.core.testing.TestCall;
import org.junit.jupiter.api.Test;

class AmbientCallTest {

    private final AmbientCall ambient = new AmbientCall();

    @Test
    void nothing_is_known_without_parts() {
        assertThat(ambient.user()).isNull();
        assertThat(ambient.hasRole("tester")).isFalse();
        assertThat(ambient.header("X-Test")).isNull();
    }

    @Test
    void the_part_that_was_added_last_is_asked_first() {
        TestCall server = TestCall.by("server-user", "staff").with("X-Test", "1");
        TestCall application = TestCall.by("alice");
        ambient.add(server);
        ambient.add(application);
        assertThat(ambient.user()).isEqualTo("alice");
        assertThat(server.asked()).isEmpty();
        assertThat(ambient.hasRole("staff")).isTrue();
        assertThat(ambient.hasRole("tester")).isFalse();
    }

    @Test
    void what_one_part_does_not_know_the_next_one_may() {
        ambient.add(TestCall.by("bob").with("X-Test", "1"));
        ambient.add(TestCall.anonymous());
        assertThat(ambient.user()).isEqualTo("bob");
        assertThat(ambient.header("X-Test")).isEqualTo("1");
    }

    @Test
    void a_part_that_throws_knows_nothing() {
        ambient.add(TestCall.by("bob", "tester"));
        ambient.add(new Call() {
            @Override
            public String user() {
                throw new IllegalStateException("no request");
            }

            @Override
            public boolean hasRole(String role) {
                throw new NoClassDefFoundError();
            }

            @Override
            public String header(String name) {
                throw new IllegalStateException("no request");
            }
        });
        assertThat(ambient.user()).isEqualTo("bob");
        assertThat(ambient.hasRole("tester")).isTrue();
        assertThat(ambient.header("X-Test")).isNull();
    }
}
