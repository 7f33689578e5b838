package org.chaosee.experiment.tolerance.path;

/** Which spellings of a path are understood. */
public enum PathDialect {

    /** Those of the format's own engine: names in double quotes, one {@code =}, a filter tests the value it stands behind. */
    REFERENCE,

    /** The usual ones as well: single quotes, {@code ==}, {@code &&}, and a filter on a list tests its entries. */
    COMMON
}
