/** The immutable, compiled set of all live actions. */
@NullMarked
package org.chaosee.core.plan;

import org.jspecify.annotations.NullMarked;
