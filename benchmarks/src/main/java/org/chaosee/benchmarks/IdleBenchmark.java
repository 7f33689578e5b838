package org.chaosee.benchmarks;

import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A call that no action can hit: what every call of the application pays, all the time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class IdleBenchmark {

    /** How many actions there are for other fault points. */
    @Param({"0", "1", "100000"})
    int otherActions;

    private FaultPoint point = new Bench().point();

    @Setup
    public void actions() {
        point = new Bench().others(otherActions).swap().point();
    }

    /** What a filter asks first. */
    @Benchmark
    public boolean idle() {
        return point.idle();
    }

    /** The whole decision. */
    @Benchmark
    public Decision decide() {
        return point.decide(Call.UNKNOWN, Phase.BEFORE);
    }

    /** A method of the same size that does nothing, for comparison. */
    @Benchmark
    public Decision nothing() {
        return Decision.NONE;
    }
}
