/** Plain trees to actions and back, and every rule that an action has to obey. */
@NullMarked
package org.chaosee.core.codec;

import org.jspecify.annotations.NullMarked;
