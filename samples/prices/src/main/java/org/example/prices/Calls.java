package org.example.prices;

/**
 * What the counter shows.
 *
 * @param calls since the start, or since the counter was last set to zero
 */
public record Calls(long calls) {}
