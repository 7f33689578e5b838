/** The faults: the effects that an action can have on a call. */
@NullMarked
package org.chaosee.api.fault;

import org.jspecify.annotations.NullMarked;
