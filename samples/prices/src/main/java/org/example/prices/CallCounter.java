package org.example.prices;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/** How often somebody has asked for prices: whoever disturbs a caller sees here what has got through. Thread-safe. */
@ApplicationScoped
public class CallCounter {

    private final AtomicLong calls = new AtomicLong();

    void count() {
        calls.incrementAndGet();
    }

    void reset() {
        calls.set(0);
    }

    Calls calls() {
        return new Calls(calls.get());
    }
}
