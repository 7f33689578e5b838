/** Keeping the plan up to date with the store. */
@NullMarked
package org.chaosee.core.store;

import org.jspecify.annotations.NullMarked;
