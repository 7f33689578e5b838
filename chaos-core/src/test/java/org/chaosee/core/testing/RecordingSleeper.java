package org.chaosee.core.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.chaosee.core.effect.Sleeper;

/** Lets no time pass, and remembers how much should have. */
public final class RecordingSleeper implements Sleeper {

    private final List<Duration> slept = new ArrayList<>();

    @Override
    public void sleep(Duration duration) {
        slept.add(duration);
    }

    public List<Duration> slept() {
        return slept;
    }
}
