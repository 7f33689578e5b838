/** What Chaos EE costs, measured. */
@NullMarked
package org.chaosee.benchmarks;

import org.jspecify.annotations.NullMarked;
