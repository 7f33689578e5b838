package org.chaosee.experiment.option;

import org.chaosee.experiment.tolerance.path.PathDialect;
import org.chaosee.experiment.value.Equality;
import org.chaosee.experiment.value.Notation;

/** Whose rules hold. */
public enum Mode {

    /** Does what the format's own engine does. */
    STRICT(new Rules(
            false, // S1
            false, // S2
            false, // S3
            false, // S4
            false, // S5
            false, // S6
            false, // S7
            PathDialect.REFERENCE, // S8
            Notation.PYTHON, // S9
            Equality.BINARY, // S9
            false, // S10
            false, // S11
            false, // S12
            false, // S13
            false, // S14
            false, // S15
            false, // S16
            false, // S17
            false, // S18
            false, // S19
            false, // S20
            false)), // S21

    /** Safer. */
    SAFE(new Rules(
            true, // S1
            true, // S2
            true, // S3
            true, // S4
            true, // S5
            true, // S6
            true, // S7
            PathDialect.COMMON, // S8
            Notation.JSON, // S9
            Equality.DECIMAL, // S9
            true, // S10
            true, // S11
            true, // S12
            true, // S13
            true, // S14
            true, // S15
            true, // S16
            true, // S17
            true, // S18
            true, // S19
            true, // S20
            true /* S21 */));

    @SuppressWarnings("ImmutableEnumChecker") // a record of values
    private final Rules rules;

    Mode(Rules rules) {
        this.rules = rules;
    }

    public Rules rules() {
        return rules;
    }
}
