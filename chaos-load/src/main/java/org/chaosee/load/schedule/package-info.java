/** When requests are due, and which: functions of the plan and its seed. */
@NullMarked
package org.chaosee.load.schedule;

import org.jspecify.annotations.NullMarked;
