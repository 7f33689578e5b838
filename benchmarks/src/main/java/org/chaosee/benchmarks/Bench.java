package org.chaosee.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.Kind;
import org.chaosee.api.Percent;
import org.chaosee.api.Phase;
import org.chaosee.api.Scope;
import org.chaosee.api.Target;
import org.chaosee.api.Trigger;
import org.chaosee.api.fault.AbortFault;
import org.chaosee.core.effect.Delays;
import org.chaosee.core.effect.ExceptionTypes;
import org.chaosee.core.engine.ChaosEngine;
import org.chaosee.core.engine.FaultPoint;
import org.chaosee.core.engine.Injector;
import org.chaosee.core.glob.Glob;
import org.chaosee.core.glob.Globs;
import org.chaosee.core.limit.Limiter;
import org.chaosee.core.log.Failures;
import org.chaosee.core.plan.Plan;
import org.chaosee.core.point.PointFacts;
import org.chaosee.core.report.InjectionReporter;
import org.chaosee.core.settings.InjectionLimits;

/** An engine with actions in force, and the fault point that is measured. */
final class Bench {

    private final ChaosEngine engine;
    private final FaultPoint point;
    private final List<ChaosAction> actions = new ArrayList<>();

    Bench() {
        Failures failures = new Failures();
        InstantSource clock = InstantSource.system();
        Injector injector = new Injector(
                "node-1",
                Duration.ofMinutes(1),
                new Delays(duration -> {}, 100),
                new ExceptionTypes(Globs.of(List.of(), Glob.CLASS), Bench.class.getClassLoader()),
                new Limiter(InjectionLimits.DEFAULTS, System::nanoTime),
                clock,
                new InjectionReporter(List.of(), failures),
                failures);
        engine = new ChaosEngine(clock, injector, failures);
        point = engine.point(PointFacts.of(Kind.HTTP)
                .with(Target.METHOD, "GET")
                .with(Target.PATH, "/api/products/{id}")
                .with(Target.RESOURCE, "org.example.ProductResource#one", "ProductResource#one"));
    }

    /** Actions for other fault points than the one that is measured. */
    Bench others(int count) {
        for (int i = 0; i < count; i++) {
            actions.add(action("/api/other/" + i, Scope.ANY, Percent.HUNDRED));
        }
        return this;
    }

    /** An action for the fault point that is measured. */
    Bench candidate(Scope scope, Percent probability) {
        actions.add(action("/api/products/{id}", scope, probability));
        return this;
    }

    /** Puts the actions into force. */
    Bench swap() {
        engine.swap(compile());
        return this;
    }

    Plan compile() {
        return Plan.compile(1, actions, "node-1", Instant.now(), Plan.EMPTY);
    }

    ChaosEngine engine() {
        return engine;
    }

    FaultPoint point() {
        return point;
    }

    private ChaosAction action(String path, Scope scope, Percent probability) {
        Instant now = Instant.now();
        return new ChaosAction(
                UUID.randomUUID(),
                "action-" + actions.size(),
                null,
                true,
                false,
                new Target(Kind.HTTP, Map.of(Target.PATH, path)),
                scope,
                Trigger.withProbability(probability),
                AbortFault.status(503),
                Phase.BEFORE,
                42,
                now.plus(Duration.ofHours(1)),
                null,
                null,
                now,
                now,
                now,
                null);
    }
}
