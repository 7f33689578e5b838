/** What the fault proxy costs, beside a direct connection and beside HAProxy. */
@NullMarked
package org.chaosee.benchmarks.proxy;

import org.jspecify.annotations.NullMarked;
