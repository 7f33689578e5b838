package org.chaosee.load.figures;

/** Figures of one request of the plan. */
public record RequestFigures(String name, Summary summary) {}
