/** The nodes that share one store. */
@NullMarked
package org.chaosee.api.node;

import org.jspecify.annotations.NullMarked;
