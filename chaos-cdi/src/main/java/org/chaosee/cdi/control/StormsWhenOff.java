package org.chaosee.cdi.control;

import java.util.List;
import org.chaosee.api.control.StormControl;
import org.chaosee.api.storm.Storm;
import org.chaosee.api.storm.StormRequest;
import org.chaosee.api.storm.StormTally;

/** Says that Chaos EE is off. */
final class StormsWhenOff implements StormControl {

    @Override
    public List<Storm> list() {
        throw ControlWhenOff.off();
    }

    @Override
    public Storm find(String name) {
        throw ControlWhenOff.off();
    }

    @Override
    public StormTally tally(String name) {
        throw ControlWhenOff.off();
    }

    @Override
    public Storm begin(StormRequest request) {
        throw ControlWhenOff.off();
    }

    @Override
    public Storm end(String name) {
        throw ControlWhenOff.off();
    }
}
