package org.chaosee.it.beans.host;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;

/** Is called by the container, every second. */
@Singleton
@Startup
public class Ticker {

    private int ticks;

    @Schedule(second = "*", minute = "*", hour = "*", persistent = false)
    public void tick() {
        ticks++;
    }

    public int ticks() {
        return ticks;
    }
}
