package org.chaosee.core.point;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The call that the current thread is in, as far as those parts of the platform know it that were added: for fault
 * points such as a database access, which are told nothing of who caused them.
 *
 * <p>Whatever was added last is asked first. A part that throws, as it does outside of a request, knows nothing.
 * Thread-safe.
 */
public final class AmbientCall implements Call {

    private final List<Call> parts = new CopyOnWriteArrayList<>();

    /** From now on that part is asked, ahead of the others; each time for the thread that asks. */
    public void add(Call part) {
        parts.add(0, part);
    }

    @Override
    public @Nullable String user() {
        return first(Call::user);
    }

    @Override
    public boolean hasRole(String role) {
        return Boolean.TRUE.equals(first(part -> part.hasRole(role) ? Boolean.TRUE : null));
    }

    @Override
    public @Nullable String header(String name) {
        return first(part -> part.header(name));
    }

    private <T> @Nullable T first(Function<Call, @Nullable T> question) {
        for (Call part : parts) {
            T answer = ask(part, question);
            if (answer != null) {
                return answer;
            }
        }
        return null;
    }

    private static <T> @Nullable T ask(Call part, Function<Call, @Nullable T> question) {
        try {
            return question.apply(part);
        } catch (RuntimeException | LinkageError e) {
            return null; // Outside of what this part knows; the next one may know more.
        }
    }
}
