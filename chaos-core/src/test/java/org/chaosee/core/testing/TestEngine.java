package org.chaosee.core.testing;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.Phase;
import org.chaosee.core.effect.Delays;
import org.chaosee.core.effect.ExceptionTypes;
import org.chaosee.core.effect.Sleeper;
import org.chaosee.core.engine.ChaosEngine;
import org.chaosee.core.engine.Decision;
import org.chaosee.core.engine.FaultPoint;
import org.chaosee.core.engine.Injector;
import org.chaosee.core.engine.Outcome;
import org.chaosee.core.glob.Glob;
import org.chaosee.core.glob.Globs;
import org.chaosee.core.limit.Limiter;
import org.chaosee.core.log.Failures;
import org.chaosee.core.plan.Plan;
import org.chaosee.core.point.Call;
import org.chaosee.core.point.PointFacts;
import org.chaosee.core.report.InjectionReporter;
import org.chaosee.core.settings.ChaosSettings;
import org.chaosee.core.settings.InjectionLimits;

/** An engine on a node named {@value #NODE}, where no time passes by itself. */
public final class TestEngine {

    public static final String NODE = "node-1";
    public static final Duration CEILING = Duration.ofSeconds(60);

    public final TestClock clock;
    public final RecordingSleeper sleeper = new RecordingSleeper();
    public final RecordingListener heard = new RecordingListener();
    public final Failures failures = new Failures();
    public final InjectionReporter reporter = new InjectionReporter(List.of(heard), failures);
    public final ChaosEngine engine;
    public final Delays delays;

    private final InstantSource time;
    private long revision;

    public TestEngine() {
        this(new TestClock());
    }

    public TestEngine(TestClock clock) {
        this(clock, clock);
    }

    /** On a node that goes by another clock than its own. */
    public TestEngine(TestClock own, InstantSource clock) {
        this.clock = own;
        this.time = clock;
        this.delays = new Delays(sleeper, 100);
        this.engine = engine(CEILING, unlimited());
    }

    /** With bounds of how much is injected. */
    public TestEngine(Limiter limiter) {
        this.clock = new TestClock();
        this.time = clock;
        this.delays = new Delays(sleeper, 100);
        this.engine = engine(CEILING, limiter);
    }

    /** With that ceiling of delays. */
    public TestEngine(Duration ceiling) {
        this.clock = new TestClock();
        this.time = clock;
        this.delays = new Delays(sleeper, 100);
        this.engine = engine(ceiling, unlimited());
    }

    /** With another sleeper, for so many calls at once. */
    public TestEngine(Sleeper otherSleeper, int mostAtOnce) {
        this.clock = new TestClock();
        this.time = clock;
        this.delays = new Delays(otherSleeper, mostAtOnce);
        this.engine = engine(CEILING, unlimited());
    }

    private ChaosEngine engine(Duration ceiling, Limiter limiter) {
        Injector injector = new Injector(NODE, ceiling, delays, exceptions(), limiter, time, reporter, failures);
        return new ChaosEngine(time, injector, failures);
    }

    private static Limiter unlimited() {
        return new Limiter(InjectionLimits.DEFAULTS, System::nanoTime);
    }

    /** Those that are allowed by default. */
    public static ExceptionTypes exceptions() {
        return new ExceptionTypes(
                Globs.of(ChaosSettings.DEFAULT_EXCEPTIONS, Glob.CLASS), TestEngine.class.getClassLoader());
    }

    /** Puts a plan of just these actions into force, in the way of a refresh. */
    public void refresh(ChaosAction... actions) {
        revision++;
        engine.swap(Plan.compile(revision, List.of(actions), NODE, clock.instant(), engine.plan()));
    }

    public FaultPoint point(PointFacts facts) {
        return engine.point(facts);
    }

    /** The names of the actions that hit a call by nobody known, ahead of the work. */
    public List<String> hits(PointFacts facts) {
        return hits(facts, Call.UNKNOWN, Phase.BEFORE);
    }

    public List<String> hits(PointFacts facts, Call call) {
        return hits(facts, call, Phase.BEFORE);
    }

    public List<String> hits(PointFacts facts, Call call, Phase phase) {
        return point(facts).decide(call, phase).hits().stream()
                .map(hit -> hit.action().name())
                .toList();
    }

    /** Lets a call by nobody known pass, ahead of its work. */
    public Outcome pass(PointFacts facts) {
        FaultPoint point = point(facts);
        Decision decision = point.decide(Call.UNKNOWN, Phase.BEFORE);
        return engine.injector().apply(point, decision);
    }
}
