package org.chaosee.api.control;

import java.util.List;
import org.chaosee.api.storm.Storm;
import org.chaosee.api.storm.StormNotFoundException;
import org.chaosee.api.storm.StormRequest;
import org.chaosee.api.storm.StormRunningException;
import org.chaosee.api.storm.StormTally;

/** Begins and ends storms on all nodes; the rules of {@link ChaosControl} hold for it, too. Thread-safe. */
public interface StormControl {

    /**
     * Begins a storm.
     *
     * @param request a request for a storm, not for its end
     * @throws InvalidRequestException with everything that is wrong with the request
     * @throws StormRunningException when a storm of that name is in force
     * @throws NameTakenException when somebody has given an action the name of one of the storm's
     * @throws IllegalArgumentException when the request is for the end of a storm
     */
    Storm begin(StormRequest request);

    /**
     * Ends a storm, whoever began it, and wherever: deletes all its actions, and nothing else. Delays that are under way
     * last their time.
     *
     * @throws StormNotFoundException when there is no storm of that name
     * @throws StaleActionException when others change its actions again and again meanwhile
     */
    Storm end(String name);

    /** The storms that are in force, in the order in which they began. */
    List<Storm> list();

    /**
     * The storm of that name.
     *
     * @throws StormNotFoundException when none is in force
     */
    Storm find(String name);

    /** What the storm of that name has injected on this node so far; nothing when none is in force here. */
    StormTally tally(String name);
}
