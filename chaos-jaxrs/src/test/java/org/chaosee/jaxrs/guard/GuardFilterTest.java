package org.chaosee.jaxrs.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.chaosee.core.audit.Initiator;
import org.chaosee.core.runtime.ChaosRuntime;
import org.chaosee.jaxrs.testing.Runtimes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the filter tells the guard. */
class GuardFilterTest {

    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1);
    private final ChaosRuntime runtime = Runtimes.guarded();
    private final GuardFilter filter = new GuardFilter(runtime.guard().traffic().orElseThrow(), runtime.failures());

    private final Map<String, Object> request =
            new HashMap<>(Map.of("getServletPath", "/api", "isAsyncStarted", false));
    private final Map<String, Object> response = new HashMap<>(Map.of("getStatus", 200, "isCommitted", false));

    @BeforeEach
    void arm() {
        filter.init(null);
        runtime.start(executor);
        runtime.actions()
                .create(
                        Map.of("name", "down", "target", Map.of("kind", "http"), "fault", Map.of("type", "abort")),
                        Initiator.code("alice"));
        runtime.guard().tick();
        assertThat(runtime.guard().status().watching()).isTrue();
    }

    @AfterEach
    void stop() {
        runtime.stop();
        executor.shutdownNow();
    }

    @Test
    void aResponseIsCountedWithItsStatus() throws Exception {
        pass();
        assertThat(counted()).isEqualTo("1: 0 %");
        response.put("getStatus", 503);
        pass();
        assertThat(counted()).isEqualTo("2: 50 %");
    }

    @Test
    void anExceptionThatNobodyMapsIsAnErrorAndGoesOn() {
        assertThatThrownBy(() -> pass((one, other) -> {
                    throw new ServletException("no");
                }))
                .isInstanceOf(ServletException.class);
        assertThat(counted()).isEqualTo("1: 100 %");
    }

    @Test
    void aClientThatHangsUpIsNone() {
        response.put("isCommitted", true);
        assertThatThrownBy(() -> pass((one, other) -> {
                    throw new IOException("broken pipe");
                }))
                .isInstanceOf(IOException.class);
        assertThat(counted()).isEqualTo("1: 0 %");
    }

    @Test
    void anAsynchronousResponseIsCountedWhenItIsComplete() throws Exception {
        AtomicReference<AsyncListener> listener = new AtomicReference<>();
        request.put("isAsyncStarted", true);
        request.put("getAsyncContext", fake(AsyncContext.class, Map.of(), listener::set));
        pass();
        assertThat(counted()).startsWith("0");
        response.put("getStatus", 500);
        listener.get().onComplete(null);
        assertThat(counted()).isEqualTo("1: 100 %");
    }

    @Test
    void oneThatIsCompleteAlreadyIsCountedAtOnce() throws Exception {
        request.put("isAsyncStarted", true);
        request.put("getAsyncContext", new IllegalStateException("complete"));
        pass();
        assertThat(counted()).isEqualTo("1: 0 %");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/chaos", "/chaos/actions", "/health", "/health/ready", "/metrics", "/openapi"})
    void whatTellsOperatorsIsNotCounted(String path) throws Exception {
        request.put("getServletPath", path);
        pass();
        request.put("getServletPath", "");
        request.put("getPathInfo", path);
        pass();
        assertThat(counted()).startsWith("0");
    }

    @Test
    void whatIsOnlyCalledAlikeIsCounted() throws Exception {
        request.put("getServletPath", "/chaostheory");
        pass();
        assertThat(counted()).startsWith("1");
    }

    @Test
    void streamsAreNotCounted() throws Exception {
        response.put("getContentType", "text/event-stream;charset=UTF-8");
        pass();
        response.remove("getContentType");
        response.put("getStatus", 101);
        pass();
        assertThat(counted()).startsWith("0");
    }

    /** How many, and how many of them are errors. */
    private String counted() {
        runtime.guard().tick();
        var status = runtime.guard().status();
        return status.responses() + ": " + status.conditions().get(0).value();
    }

    private void pass() throws Exception {
        pass((one, other) -> {});
    }

    private void pass(FilterChain chain) throws Exception {
        filter.doFilter(
                fake(HttpServletRequest.class, request, listener -> {}),
                fake(HttpServletResponse.class, response, listener -> {}),
                chain);
    }

    /** Answers by the name of the method: null when there is nothing of that name. */
    private static <T> T fake(Class<T> type, Map<String, Object> answers, Consumer<AsyncListener> listeners) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (method.getName().equals("addListener")) {
                        listeners.accept((AsyncListener) arguments[0]);
                    }
                    Object answer = answers.get(method.getName());
                    if (answer instanceof RuntimeException e) {
                        throw e;
                    }
                    return answer;
                }));
    }
}
