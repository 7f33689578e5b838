package org.chaosee.load.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.chaosee.load.plan.Statuses;
import org.junit.jupiter.api.Test;

class FlightTest {

    private final Flights flights = new Flights(Course.begin(new FakeTime(), Duration.ZERO), 1);
    private final Flight flight = new Flight(flights, 0, Statuses.OK, 0, 0);
    private int cancelled;

    @Test
    void what_is_given_up_while_it_is_being_sent_is_cancelled_all_the_same() {
        flight.giveUp("timed out");
        flight.cancelledBy(() -> cancelled++);

        assertThat(cancelled).isOne();
    }

    @Test
    void what_is_given_up_is_cancelled_once() {
        flight.cancelledBy(() -> cancelled++);
        flight.giveUp("timed out");
        flight.giveUp("timed out");

        assertThat(cancelled).isOne();
    }

    @Test
    void what_was_answered_keeps_its_connection() {
        flight.answered(200);
        flight.cancelledBy(() -> cancelled++);
        flight.giveUp("timed out");

        assertThat(cancelled).isZero();
        assertThat(flight.cause()).isNull();
    }
}
