package org.chaosee.report.journal;

/** The figures of one kind of requests. */
public record RequestKind(String name, Summary summary) {}
