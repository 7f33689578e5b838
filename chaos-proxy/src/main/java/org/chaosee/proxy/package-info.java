/** A fault proxy for tests: {@link org.chaosee.proxy.FaultProxy} is where to begin. */
@NullMarked
package org.chaosee.proxy;

import org.jspecify.annotations.NullMarked;
