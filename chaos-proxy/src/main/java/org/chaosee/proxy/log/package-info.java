/** The log of the process: one line for each event, with fields that tools can read. */
@NullMarked
package org.chaosee.proxy.log;

import org.jspecify.annotations.NullMarked;
