/** The figures of {@code /metrics}, in the text format of Prometheus. */
@NullMarked
package org.chaosee.proxy.metrics;

import org.jspecify.annotations.NullMarked;
