package org.chaosee.experiment.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chaosee.experiment.check.Finding;

/** Collects what is found. */
final class Remarks {

    private final Set<Remark> found = new LinkedHashSet<>();

    void breaks(Where where, Finding finding) {
        found.add(new Remark(Severity.BREAKS, where, finding));
    }

    void differs(String kind, String pointer, String message) {
        found.add(new Remark(Severity.DIFFERS, Where.BOTH, new Finding(kind, pointer, message)));
    }

    LintReport report() {
        List<Remark> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparing(Remark::severity));
        return new LintReport(sorted);
    }
}
