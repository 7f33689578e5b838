package org.chaosee.core.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.Kind;
import org.chaosee.api.Phase;
import org.chaosee.api.Scope;
import org.chaosee.api.Target;
import org.chaosee.api.Trigger;
import org.chaosee.api.fault.AbortFault;
import org.chaosee.api.fault.ExceptionFault;
import org.chaosee.api.fault.Fault;
import org.chaosee.api.fault.LatencyFault;

/** Makes actions that hit everything, but for what is said otherwise. Its name settles the id of an action. */
public final class ActionBuilder {

    private final String name;
    private boolean enabled = true;
    private boolean dryRun;
    private Target target = Target.any(Kind.HTTP);
    private Scope scope = Scope.ANY;
    private Trigger trigger = Trigger.ALWAYS;
    private Fault fault = AbortFault.status(503);
    private Phase phase = Phase.BEFORE;
    private long seed = 42;
    private Instant expiresAt = TestClock.START.plus(Duration.ofHours(1));
    private Instant createdAt = TestClock.START;
    private Instant armedAt;
    private String description;
    private String storm;

    private ActionBuilder(String name) {
        this.name = name;
    }

    /** Answers each call with 503, for an hour. */
    public static ActionBuilder abort(String name) {
        return new ActionBuilder(name);
    }

    /** Delays each call by so many seconds, for an hour. */
    public static ActionBuilder latency(String name, int seconds) {
        return latency(name, Duration.ofSeconds(seconds));
    }

    public static ActionBuilder latency(String name, Duration delay) {
        return new ActionBuilder(name).fault(new LatencyFault(delay, delay));
    }

    /** Throws an exception at each call, for an hour. */
    public static ActionBuilder exception(String name, String type, String message) {
        return new ActionBuilder(name).fault(new ExceptionFault(type, message));
    }

    /** Does that to the JVM, for an hour. */
    public static ActionBuilder jvm(String name, Fault fault) {
        ActionBuilder builder = new ActionBuilder(name).fault(fault);
        builder.target = Target.any(Kind.JVM);
        return builder;
    }

    public ActionBuilder disabled() {
        this.enabled = false;
        return this;
    }

    public ActionBuilder dryRun() {
        this.dryRun = true;
        return this;
    }

    public ActionBuilder target(Map<String, String> fields) {
        this.target = new Target(Kind.HTTP, fields);
        return this;
    }

    public ActionBuilder scope(Scope value) {
        this.scope = value;
        return this;
    }

    public ActionBuilder trigger(Trigger value) {
        this.trigger = value;
        return this;
    }

    public ActionBuilder fault(Fault value) {
        this.fault = value;
        return this;
    }

    public ActionBuilder after() {
        this.phase = Phase.AFTER;
        return this;
    }

    public ActionBuilder seed(long value) {
        this.seed = value;
        return this;
    }

    public ActionBuilder expiresAt(Instant value) {
        this.expiresAt = value;
        return this;
    }

    /** So many seconds after the other actions. */
    public ActionBuilder created(int seconds) {
        this.createdAt = TestClock.START.plusSeconds(seconds);
        return this;
    }

    /** So many seconds after the other actions it begins to count. */
    public ActionBuilder armed(int seconds) {
        this.armedAt = TestClock.START.plusSeconds(seconds);
        return this;
    }

    public ActionBuilder description(String value) {
        this.description = value;
        return this;
    }

    public ActionBuilder storm(String value) {
        this.storm = value;
        return this;
    }

    public ChaosAction build() {
        return new ChaosAction(
                UUID.nameUUIDFromBytes(name.getBytes(UTF_8)),
                name,
                description,
                enabled,
                dryRun,
                target,
                scope,
                trigger,
                fault,
                phase,
                seed,
                expiresAt,
                null,
                null,
                createdAt,
                createdAt,
                armedAt == null ? createdAt : armedAt,
                storm);
    }
}
