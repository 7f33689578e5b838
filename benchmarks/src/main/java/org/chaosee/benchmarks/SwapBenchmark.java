package org.chaosee.benchmarks;

import java.util.concurrent.TimeUnit;
import org.chaosee.core.plan.Plan;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A change of the plan: what the refresher pays for it, and what the next call at a fault point pays. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 30)
@Measurement(iterations = 30)
@Fork(2)
public class SwapBenchmark {

    @Param({"1", "1000", "100000"})
    int otherActions;

    private Bench bench = new Bench();

    @Setup(Level.Iteration)
    public void actions() {
        bench = new Bench().others(otherActions).swap();
    }

    /** Compiling a plan, on a thread of Chaos EE. */
    @Benchmark
    public Plan compile() {
        return bench.compile();
    }

    /** The first call after a swap, on a thread of the application. */
    @Benchmark
    public boolean firstCall() {
        return bench.point().idle();
    }
}
