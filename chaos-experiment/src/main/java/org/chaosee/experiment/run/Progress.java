package org.chaosee.experiment.run;

import java.time.Duration;
import org.chaosee.experiment.fill.Names;
import org.chaosee.experiment.journal.Entry;
import org.chaosee.experiment.journal.Mask;
import org.chaosee.experiment.model.Activity;
import org.chaosee.experiment.option.Rules;

/** Tells the listener how a run gets on, and knows what others may see of it. Thread-safe. */
final class Progress {

    /** Of each member of an output: 1 Mi characters. */
    private static final int KEPT = 1024 * 1024;

    /** Likewise while the method runs, when the hypothesis is asked thousands of times. */
    private static final int KEPT_OF_ROUNDS = 16 * 1024;

    private final RunListener listener;
    private final Rules rules;

    Progress(RunListener listener, Rules rules) {
        this.listener = listener;
        this.rules = rules;
    }

    Mask mask(Names names) {
        return rules.secretsAreGuarded() ? Mask.of(names.secrets()) : Mask.none();
    }

    /** As the journal and the listener may have it. Only who judges an answer needs more. */
    Entry shown(Entry entry, Names names, Phase phase) {
        return entry.shown(mask(names), phase == Phase.HYPOTHESIS_DURING ? KEPT_OF_ROUNDS : KEPT);
    }

    void phaseBegan(Phase phase) {
        tell(() -> listener.phaseBegan(phase));
    }

    void pauseBegan(Activity activity, Duration length, Names names, Phase phase) {
        String name = name(activity, names);
        tell(() -> listener.pauseBegan(phase, name, length));
    }

    void began(Activity activity, Names names, Phase phase) {
        String name = name(activity, names);
        boolean aside = activity.isBackground() && (phase == Phase.METHOD || phase == Phase.ROLLBACKS);
        tell(() -> listener.activityBegan(phase, name, aside));
    }

    private String name(Activity activity, Names names) {
        return mask(names).hide(activity.name());
    }

    /** @param shown as others may see it */
    void ended(Entry shown, Phase phase) {
        tell(() -> listener.activityEnded(phase, shown.activity().name(), shown.json()));
    }

    /** @param shown as others may see it */
    void judged(Entry shown, Phase phase) {
        tell(() -> listener.probeJudged(phase, shown.activity().name(), shown.json()));
    }

    void asked(Phase phase, boolean met) {
        tell(() -> listener.hypothesisAsked(phase, met));
    }

    void rollbacksLeftOut(String why) {
        tell(() -> listener.rollbacksLeftOut(why));
    }

    /** A listener can't break a run. */
    private static void tell(Runnable what) {
        try {
            what.run();
        } catch (RuntimeException e) {
            System.getLogger(Progress.class.getName()).log(System.Logger.Level.DEBUG, "The listener broke", e);
        }
    }
}
