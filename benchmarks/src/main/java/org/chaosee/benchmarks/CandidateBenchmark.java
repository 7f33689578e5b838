package org.chaosee.benchmarks;

import java.util.concurrent.TimeUnit;
import org.chaosee.api.Percent;
import org.chaosee.api.Phase;
import org.chaosee.core.engine.Decision;
import org.chaosee.core.engine.FaultPoint;
import org.chaosee.core.point.Call;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A call that an action may hit, and doesn't: what the endpoints under chaos pay besides the chaos. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class CandidateBenchmark {

    private final FaultPoint outOfScope = new Bench()
            .candidate(org.chaosee.api.Scope.users("alice"), Percent.HUNDRED)
            .swap()
            .point();
    private final FaultPoint improbable = new Bench()
            .candidate(org.chaosee.api.Scope.ANY, Percent.ZERO)
            .swap()
            .point();

    /** The action is for another user. */
    @Benchmark
    public Decision anotherUser() {
        return outOfScope.decide(Call.UNKNOWN, Phase.BEFORE);
    }

    /** The action's probability decides against it. */
    @Benchmark
    public Decision notDrawn() {
        return improbable.decide(Call.UNKNOWN, Phase.BEFORE);
    }
}
