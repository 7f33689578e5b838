package org.chaosee.report.model;

/** A name and what there is to say. */
public record Fact(String name, String value) {}
