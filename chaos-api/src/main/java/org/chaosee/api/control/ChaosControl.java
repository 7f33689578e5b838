package org.chaosee.api.control;

import java.util.List;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.halt.Halt;
import org.chaosee.api.halt.HaltConfiguredException;
import org.chaosee.api.halt.HaltNotSharedException;
import org.chaosee.api.halt.HaltedException;
import org.chaosee.api.spi.StoreUnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * Manages the actions and storms of all nodes from Java: a CDI bean of type {@code ChaosControl} wherever Chaos EE is
 * deployed. What may be asked for, what it does, and what is logged is as with the admin resource, and so is who is
 * taken for the one who asks: the caller that the container knows. It asks nobody for permission: whoever calls it may.
 *
 * <p>While Chaos EE is off, the bean is there all the same, for an application has to start then, too; all methods but
 * {@link #isOn()} throw {@link IllegalStateException}. Where the store can't be reached, all others throw {@link
 * StoreUnavailableException}. What throws has changed nothing; what returns is in force on this node. The store is asked
 * outside of the caller's transaction.
 *
 * <p>Thread-safe.
 */
public interface ChaosControl {

    /** Whether Chaos EE is on in this application. */
    boolean isOn();

    /** All actions, in creation order, those that are disabled or expired included. */
    List<ChaosAction> list();

    /**
     * The action of that id or name.
     *
     * @throws ActionNotFoundException when there is none
     */
    ChaosAction find(String idOrName);

    /**
     * Makes an action.
     *
     * @throws InvalidRequestException with everything that is wrong with the request
     * @throws NameTakenException when another action has that name
     * @throws HaltedException when it is enabled, and everything is halted
     * @throws LimitReachedException when it is enabled, and too many are live
     */
    ChaosAction create(ActionRequest request);

    /**
     * Changes an action: what the request names replaces what there is, each member as a whole; the rest stays.
     *
     * @throws ActionNotFoundException when there is no action of that id or name
     * @throws InvalidRequestException with everything that is wrong with the outcome
     * @throws NameTakenException when another action has its new name
     * @throws HaltedException when it is enabled then, and everything is halted
     * @throws LimitReachedException when it is enabled then, and too many are live
     * @throws StaleActionException when others change it again and again meanwhile
     */
    ChaosAction update(String idOrName, ActionRequest changes);

    /**
     * Enables an action.
     *
     * @throws ActionNotFoundException when there is no action of that id or name
     * @throws InvalidRequestException when it has expired; it needs a new expiry first
     * @throws HaltedException when everything is halted
     * @throws LimitReachedException when too many are live
     * @throws StaleActionException when others change it again and again meanwhile
     */
    ChaosAction enable(String idOrName);

    /**
     * Disables an action.
     *
     * @throws ActionNotFoundException when there is no action of that id or name
     * @throws StaleActionException when others change it again and again meanwhile
     */
    ChaosAction disable(String idOrName);

    /**
     * Deletes an action.
     *
     * @throws ActionNotFoundException when there is no action of that id or name
     * @throws StaleActionException when others change it again and again meanwhile
     */
    void delete(String idOrName);

    /** The halt that is in force on this node; null when there is none. Asks no store. */
    @Nullable
    Halt halted();

    /**
     * Halts all nodes: nothing is injected, delays that are under way end, storms and faults of the JVM, too, and nothing
     * can be armed. A halt that is in force stays as it is.
     *
     * @param reason why; null when there is nothing to say
     * @return the halt in force
     * @throws HaltNotSharedException when the store doesn't answer: this node is halted all the same, and the others will
     *     be
     */
    Halt halt(@Nullable String reason);

    /**
     * Lifts the halt: what is enabled is in force again. Nothing happens when there is none.
     *
     * @throws HaltConfiguredException when the configuration halts this node
     */
    void lift();

    /** The storms. Never throws. */
    StormControl storms();
}
