package org.chaosee.core.log;

import java.lang.System.Logger.Level;
import java.util.Locale;

/**
 * Every message that Chaos EE logs. A number is never used again for another message; texts may get better.
 *
 * <p>The reference lists them all, and a test holds it to this list.
 */
public enum LogMessage {
    OFF(1, Level.INFO, "Chaos EE is off: chaos.enabled is not true. Nothing is attached."),
    OFF_IN_PRODUCTION(
            2,
            Level.WARNING,
            "Chaos EE is off: this is production ({0}), and chaos.allow-production is not true. Nothing is attached."),
    OFF_WITHOUT_CONFIG(3, Level.INFO, "Chaos EE is off: this server has no MicroProfile Config. Nothing is attached."),
    ON(4, Level.INFO, "Chaos EE is on: node {0}, store {1}, looking for changed actions every {2}."),
    STOPPED(5, Level.INFO, "Chaos EE has stopped."),
    NO_ADMIN_TOKEN(
            6,
            Level.INFO,
            "The admin resource takes no bearer token: chaos.admin.token is not set. The role {0} may administer."),
    OWN_THREAD(
            7,
            Level.WARNING,
            "No managed scheduled executor was found under {0}; Chaos EE works on threads of its own."),
    BEANS_WITHOUT_MATCH(8, Level.WARNING, "No bean has a fault point for {0}, which chaos.beans.include names."),

    GUARD_ON(20, Level.INFO, "The guard watches {0} over {1}; after a breach: {2}."),
    GUARD_BLIND(
            21,
            Level.WARNING,
            "The guard sees no responses of this application: its servlet filter was not put in, so that chaos.guard.max-error-percent and chaos.guard.max-p99 guard nothing."),
    GUARD_WITHOUT_HEALTH(
            22,
            Level.WARNING,
            "The guard finds no readiness checks, so that chaos.guard.readiness guards nothing: {0}."),

    STORE_DOWN(
            101,
            Level.WARNING,
            "The action store does not answer: {0}. The last plan stays in force until its actions expire."),
    STORE_UP(102, Level.INFO, "The action store answers again."),
    BAD_ROW(103, Level.WARNING, "The stored action {0} is not valid, and is left out: {1}"),
    PLAN_CHANGED(104, Level.DEBUG, "The plan changed: revision {0}, {1} live actions."),
    HEARTBEAT_FAILED(
            105, Level.WARNING, "The other nodes can't be told of this one ({0}); actions go on striking. Tried on."),

    ACTION_CREATED(201, Level.INFO, "Action {0} was created by {1}: {2} at {3}, until {4}."),
    ACTION_CHANGED(202, Level.INFO, "Action {0} was changed by {1}."),
    ACTION_DELETED(203, Level.INFO, "Action {0} was deleted by {1}."),
    ACTION_WITHOUT_POINT(
            204, Level.WARNING, "Action {0} hits nothing so far: its target matches no known fault point."),
    STORM_BEGUN(205, Level.INFO, "Storm {0} was begun by {1}: {2} actions, for {3}, until {4}, with the seed {5}."),
    STORM_ENDED(206, Level.INFO, "Storm {0} was ended by {1}."),
    STORM_CLEARED(207, Level.INFO, "Storm {0} is over; its {1} actions were deleted."),
    STORM_NOT_BEGUN(208, Level.WARNING, "Storm {0}, which is to begin with the application, can't be had: {1}"),
    HALTED(209, Level.WARNING, "Chaos EE is halted {0}. Nothing is injected until the halt is lifted."),
    LIFTED(210, Level.WARNING, "The halt of Chaos EE was lifted; what is enabled is in force again."),
    STORM_LOST(211, Level.WARNING, "Storm {0} was ended: the node that began it is gone."),
    GUARD_BREACHED(220, Level.WARNING, "The guard has acted: {0}. {1}."),

    INTERNAL_FAILURE(301, Level.ERROR, "Chaos EE failed ({0}); the call goes on without a fault. Logged once."),
    LISTENER_FAILED(302, Level.WARNING, "The injection listener {0} failed; it is called on. Logged once."),
    STORM_LISTENER_FAILED(303, Level.WARNING, "The storm listener {0} failed; it is called on. Logged once."),
    JVM_FAULT_FAILED(304, Level.WARNING, "The JVM fault of action {0} failed. Logged once."),
    HALT_LISTENER_FAILED(305, Level.WARNING, "The halt listener {0} failed; it is called on. Logged once."),
    GUARD_LISTENER_FAILED(320, Level.WARNING, "The guard listener {0} failed; it is called on. Logged once."),
    GUARD_CONDITION_FAILED(
            321, Level.WARNING, "The guard condition {0} failed, and tells nothing; it is asked on. Logged once."),

    INJECTED(401, Level.DEBUG, "Injected {0} by action {1} at {2}."),

    METRICS_ABSENT(501, Level.DEBUG, "Injections are not counted as metrics: {0}.");

    private final int number;
    private final Level level;
    private final String text;

    LogMessage(int number, Level level, String text) {
        this.number = number;
        this.level = level;
        this.text = text;
    }

    /** The stable code at the head of each message, such as {@code CHAOS-0001}. */
    public String code() {
        return String.format(Locale.ROOT, "CHAOS-%04d", number);
    }

    public Level level() {
        return level;
    }

    /** The text, with its parameters as {@code {0}}, {@code {1}}, … */
    public String text() {
        return text;
    }
}
