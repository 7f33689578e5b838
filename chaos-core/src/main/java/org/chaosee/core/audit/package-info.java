/** Who asks for a change, and what goes on record of it. */
@NullMarked
package org.chaosee.core.audit;

import org.jspecify.annotations.NullMarked;
