package org.chaosee.report.junit;

/** The result of a test case. */
enum CaseState {
    PASSED(""),

    /** Something isn't as it should be. */
    FAILURE("failure"),

    /** Something could not be done, or not be asked. */
    ERROR("error"),

    SKIPPED("skipped");

    private final String tag;

    CaseState(String tag) {
        this.tag = tag;
    }

    String tag() {
        return tag;
    }
}
