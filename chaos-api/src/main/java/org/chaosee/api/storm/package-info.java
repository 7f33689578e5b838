/** Storms: named, time-limited groups of low-probability actions over the whole system. */
@NullMarked
package org.chaosee.api.storm;

import org.jspecify.annotations.NullMarked;
