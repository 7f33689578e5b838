package org.chaosee.report.journal;

/** The member of ours is in a form that isn't known here. Never leaves this package. */
final class OtherVersionException extends RuntimeException {

    OtherVersionException(String format) {
        super("/chaos-ee/format is " + format + ", and " + EvidenceReader.FORMAT + " is the one that is read here");
    }
}
