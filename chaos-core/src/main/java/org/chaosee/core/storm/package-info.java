/** Storms: what is asked for, the actions that come of it, and who hears of it. */
@NullMarked
package org.chaosee.core.storm;

import org.jspecify.annotations.NullMarked;
