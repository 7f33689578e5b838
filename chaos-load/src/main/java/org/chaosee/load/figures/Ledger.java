package org.chaosee.load.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.chaosee.load.plan.LoadPlan;
import org.jspecify.annotations.Nullable;

/**
 * Books what is sent and what comes of it, by the second in which it was due. All times are nanoseconds after the start. Only seconds with
 * something in flight are kept with their histograms, so that memory doesn't grow with the run but by a line for each second.
 *
 * <p>For one thread.
 */
public final class Ledger {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final LoadPlan plan;
    private final Instant start;
    private final Tally all = new Tally();
    private final List<Tally> byRequest;
    private final Failures failures;
    private final Histogram lateness = Tally.histogram();
    private final List<Second> window = new ArrayList<>();
    private final List<SecondFigures> told = new ArrayList<>();
    private long skipped;
    private long open;
    private long lastEnd;

    public Ledger(LoadPlan plan, Instant start) {
        this.plan = plan;
        this.start = start;
        byRequest = plan.requests().stream().map(request -> new Tally()).toList();
        failures = new Failures(start);
    }

    /** A request was sent. */
    public void launched(long due, long sent) {
        lateness.recordValue(Math.max(0, sent - due));
        second(due).launched();
        open++;
    }

    public void skipped(long due) {
        second(due).skipped();
        skipped++;
    }

    /**
     * A request that was sent is over.
     *
     * @param request the index in the plan
     * @param cause why it failed; null when it is ok
     */
    public void ended(int request, long due, long end, @Nullable String cause) {
        long latency = Math.max(0, end - due);
        boolean isOk = cause == null;
        all.add(latency, isOk);
        byRequest.get(request).add(latency, isOk);
        second(due).ended(latency, isOk);
        if (cause != null) {
            failures.add(cause, due);
        }
        open--;
        lastEnd = Math.max(lastEnd, end);
    }

    /** Whether nothing is in flight. */
    public boolean isQuiet() {
        return open == 0;
    }

    /** The seconds that are told now: over by that time, with nothing in flight, and so are all before them. */
    public List<SecondFigures> tell(long time) {
        List<SecondFigures> result = new ArrayList<>();
        while ((told.size() + 1) * SECOND <= time
                && (window.isEmpty() || window.get(0).isQuiet())) {
            Second next = window.isEmpty() ? new Second() : window.remove(0);
            SecondFigures figures = next.figures(start.plusSeconds(told.size()));
            told.add(figures);
            result.add(figures);
        }
        return result;
    }

    /** What came of the run, whose sending was over at that time. */
    public LoadResult result(long sendingEnd, boolean stopped) {
        double seconds = sendingEnd / (double) SECOND;
        List<RequestFigures> requests = new ArrayList<>();
        for (int i = 0; i < byRequest.size(); i++) {
            requests.add(new RequestFigures(
                    plan.requests().get(i).name(), byRequest.get(i).summary(seconds)));
        }
        Lateness late = new Lateness(Tally.at(lateness, 99), Tally.at(lateness, 100));
        return new LoadResult(
                plan.name(),
                plan.rate(),
                plan.seed(),
                start,
                start.plusNanos(Math.max(sendingEnd, lastEnd)),
                stopped,
                all.requests() + skipped,
                all.requests(),
                skipped,
                all.summary(seconds),
                late,
                requests,
                told,
                failures.figures(),
                Warnings.of(late, skipped, plan.maxInFlight()));
    }

    private Second second(long due) {
        int index = (int) (due / SECOND) - told.size();
        while (window.size() <= index) {
            window.add(new Second());
        }
        return window.get(index);
    }
}
