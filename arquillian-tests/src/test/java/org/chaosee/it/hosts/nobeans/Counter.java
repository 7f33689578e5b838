package org.chaosee.it.hosts.nobeans;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;

/** Something to inject. */
@ApplicationScoped
public class Counter {

    private final AtomicInteger count = new AtomicInteger();

    Integer next() {
        return count.incrementAndGet();
    }
}
