package org.chaosee.admin.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.util.List;
import org.chaosee.admin.problem.ProblemException;
import org.junit.jupiter.api.Test;

class QueryTest {

    @Test
    void aQueryThatTheServerCannotDecodeIsABadRequest() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Query.of(undecodable(), List.of()))
                .withMessageContaining("not well-formed")
                .satisfies(e -> assertThat(e.problem().status()).isEqualTo(400));
    }

    /** Most servers refuse such a URI before; some only when the query is asked for. */
    private static UriInfo undecodable() {
        return (UriInfo) Proxy.newProxyInstance(
                QueryTest.class.getClassLoader(), new Class<?>[] {UriInfo.class}, (proxy, method, arguments) -> {
                    throw new IllegalArgumentException("%zz");
                });
    }
}
