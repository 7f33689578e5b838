package org.chaosee.core.guard;

import org.jspecify.annotations.Nullable;

/**
 * What a condition says at one time, in words for people.
 *
 * @param value what was measured; null when nothing was
 * @param bound what is allowed; null when only the condition knows, and it holds
 * @param broken whether the condition is broken
 */
record Reading(@Nullable String value, @Nullable String bound, boolean broken) {}
