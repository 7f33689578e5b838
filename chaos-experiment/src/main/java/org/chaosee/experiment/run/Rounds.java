package org.chaosee.experiment.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.chaosee.experiment.journal.Round;

/** Asks the hypothesis again and again while the method runs, on a thread of its own. */
final class Rounds implements Runnable {

    private final Hypothesis hypothesis;
    private final Duration rest;
    private final Interruption interruption;
    private final RoundListener listener;
    private final CountDownLatch methodEnded = new CountDownLatch(1);
    private final List<Round> rounds = new ArrayList<>();
    private final Thread thread = new Thread(this, "chaos-experiment-hypothesis");
    private boolean broken;

    /** @param rest between two rounds */
    Rounds(Hypothesis hypothesis, Duration rest, Interruption interruption, RoundListener listener) {
        this.hypothesis = hypothesis;
        this.rest = rest;
        this.interruption = interruption;
        this.listener = listener;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    @Override
    public void run() {
        interruption.enter();
        try {
            do {
                Round round = hypothesis.ask(Phase.HYPOTHESIS_DURING);
                note(round);
                listener.asked(round);
            } while (!methodEnded.await(rest.toNanos(), TimeUnit.NANOSECONDS));
        } catch (BrokenActivityException | RuntimeException | Error e) {
            noteBroken();
        } catch (InterruptedException e) {
            // The run is over, which the thread of the method knows as well.
            methodEnded.countDown();
        } finally {
            interruption.leave();
        }
    }

    private synchronized void note(Round round) {
        rounds.add(round);
        broken |= round.broken();
    }

    private synchronized void noteBroken() {
        broken = true;
    }

    /** Lets the last round come to its end. */
    void end() throws InterruptedException {
        methodEnded.countDown();
        thread.join();
    }

    synchronized List<Round> list() {
        return List.copyOf(rounds);
    }

    synchronized boolean isBroken() {
        return broken;
    }

    interface RoundListener {

        void asked(Round round);
    }
}
