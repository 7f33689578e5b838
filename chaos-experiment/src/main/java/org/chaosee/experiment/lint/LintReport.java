package org.chaosee.experiment.lint;

import java.util.List;
import java.util.Set;

/** All that stands in the way of having an experiment in two places: what breaks first, then what differs. */
public record LintReport(List<Remark> remarks) {

    public LintReport {
        remarks = List.copyOf(remarks);
    }

    /** How many are that bad. */
    public long count(Severity severity) {
        return remarks.stream().filter(remark -> remark.severity() == severity).count();
    }

    /** The same without findings of those kinds. */
    public LintReport without(Set<String> kinds) {
        return new LintReport(remarks.stream()
                .filter(remark -> !kinds.contains(remark.finding().kind()))
                .toList());
    }
}
