/** Counts injections as MicroProfile metrics, where the server has them. */
@NullMarked
package org.chaosee.cdi.metrics;

import org.jspecify.annotations.NullMarked;
