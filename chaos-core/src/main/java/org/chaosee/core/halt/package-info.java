/** The kill switch of this node, and the halt that all nodes share. */
@NullMarked
package org.chaosee.core.halt;

import org.jspecify.annotations.NullMarked;
