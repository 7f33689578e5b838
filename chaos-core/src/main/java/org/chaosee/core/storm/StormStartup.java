package org.chaosee.core.storm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chaosee.api.control.InvalidRequestException;
import org.chaosee.api.control.LimitReachedException;
import org.chaosee.api.control.NameTakenException;
import org.chaosee.api.control.StaleActionException;
import org.chaosee.api.halt.HaltedException;
import org.chaosee.api.spi.StoreUnavailableException;
import org.chaosee.api.storm.StormRunningException;
import org.chaosee.core.audit.Initiator;
import org.chaosee.core.log.ChaosLog;
import org.chaosee.core.log.LogMessage;
import org.chaosee.core.store.Refresher;

/**
 * Begins the storms that are configured to begin with the application ({@code chaos.storms.<name>.begin=startup}), each
 * once, as soon as the store answers. Of several nodes the first one begins it. Where it is in force already it is left
 * alone, and this node answers for it, too: it lasts as long as one of those nodes lives. Where it may not begin, because
 * everything is halted, say, nobody tries again. Not thread-safe.
 */
public final class StormStartup {

    private final Refresher refresher;
    private final StormService storms;
    private final OwnStorms own;
    private final Initiator initiator;
    private final List<String> names;

    /**
     * @param storms begins storms on the calling thread, which is one of Chaos EE's own
     * @param own remembers which storms this node answers for
     * @param node the name of this node
     * @param names the storms to begin
     */
    public StormStartup(Refresher refresher, StormService storms, OwnStorms own, String node, List<String> names) {
        this.refresher = refresher;
        this.storms = storms;
        this.own = own;
        this.initiator = Initiator.system("the start of " + node);
        this.names = new ArrayList<>(names);
    }

    /** Called once every interval, after the refreshing, on a thread of Chaos EE's own. */
    public void tick() {
        if (!names.isEmpty() && refresher.status().up()) {
            names.removeIf(this::begin);
        }
    }

    /** Whether there is nothing left to do. */
    private boolean begin(String name) {
        try {
            storms.begin(Map.of(StormMembers.NAME, name), initiator);
            return true;
        } catch (StormRunningException e) {
            StoredStorm.find(refresher.latest(), name)
                    .ifPresent(storm ->
                            own.begun(name, storm.ids(), refresher.latest().revision()));
            return true;
        } catch (InvalidRequestException | NameTakenException | HaltedException | LimitReachedException e) {
            ChaosLog.log(LogMessage.STORM_NOT_BEGUN, name, String.valueOf(e.getMessage()));
            return true;
        } catch (StoreUnavailableException | StaleActionException e) {
            return false;
        }
    }
}
