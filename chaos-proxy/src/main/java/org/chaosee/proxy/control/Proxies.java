package org.chaosee.proxy.control;

import java.util.List;
import org.chaosee.proxy.model.InvalidException;
import org.chaosee.proxy.model.ProxyPatch;
import org.chaosee.proxy.model.ProxySpec;
import org.chaosee.proxy.model.ProxyState;
import org.chaosee.proxy.model.Toxic;
import org.chaosee.proxy.model.ToxicPatch;
import org.chaosee.proxy.report.ProxyTraffic;
import org.chaosee.proxy.report.TimelineEntry;

/**
 * All proxies of a process. Every change is whole or not at all, and no call waits for a connection: neither for one whose
 * reader is stuck nor for one that is being dialled.
 *
 * <p>Thread-safe.
 */
public interface Proxies extends AutoCloseable {

    /** All of them, in the order of their names. */
    List<ProxyState> all();

    /**
     * The one of that name.
     *
     * @throws NotFoundException when there is none
     */
    ProxyState get(String proxy);

    /**
     * Sets one up; it listens when this returns, if it is enabled.
     *
     * @throws AlreadyExistsException when the name is taken
     * @throws FailedException when it can't listen there; the name stays free then
     */
    ProxyState create(ProxySpec spec);

    /**
     * Changes one. Real changes of addresses end its connections; the new place is bound ahead of that.
     *
     * @throws NotFoundException when there is none
     * @throws FailedException when it can't listen there; all is as it was then. Only if it had to leave its place ahead, as from
     *     one interface to all of them at the same port, and has lost that, too, is it off
     */
    ProxyState update(String proxy, ProxyPatch patch);

    /**
     * Ends one with its connections.
     *
     * @throws NotFoundException when there is none
     */
    void delete(String proxy);

    /**
     * Sets up those that are not there, replaces those that have other addresses, and leaves all others as they are.
     *
     * @return all that were named, in their order
     * @throws FailedException at the first that can't listen; it tells those that are done
     */
    List<ProxyState> populate(List<ProxySpec> specs);

    /**
     * Switches every proxy on, and removes every toxic.
     *
     * @throws FailedException when some can't listen, which it names; all others are reset
     */
    void reset();

    /**
     * Adds a toxic at the end of its stream's chain, for connections that are open, too.
     *
     * @throws NotFoundException when there is no such proxy
     * @throws AlreadyExistsException when the name is taken
     */
    Toxic addToxic(String proxy, Toxic toxic);

    /**
     * The toxic of that name.
     *
     * @throws NotFoundException when there is no such proxy, or no such toxic
     */
    Toxic toxic(String proxy, String toxic);

    /**
     * Changes a toxic, which keeps its place.
     *
     * @throws NotFoundException when there is no such proxy, or no such toxic
     * @throws InvalidException when a value is out of its range; nothing has changed then
     */
    Toxic updateToxic(String proxy, String toxic, ToxicPatch patch);

    /**
     * Takes a toxic away; what it holds is delivered.
     *
     * @throws NotFoundException when there is no such proxy, or no such toxic
     */
    void removeToxic(String proxy, String toxic);

    /** What all random decisions follow from. */
    long seed();

    /** From now on, random decisions of new connections and new toxics follow from that. */
    void seed(long seed);

    /** What has gone through each proxy since it was created, in the order of their names; after the end, those of the end. */
    List<ProxyTraffic> traffic();

    /** What was changed, oldest first; past the latest 10,000 changes older ones are forgotten. */
    List<TimelineEntry> timeline();

    /** Ends all proxies with their connections. */
    @Override
    void close();
}
