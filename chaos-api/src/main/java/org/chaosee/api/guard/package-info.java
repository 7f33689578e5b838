/** The guard: ends chaos when the application can bear no more of it. */
@NullMarked
package org.chaosee.api.guard;

import org.jspecify.annotations.NullMarked;
