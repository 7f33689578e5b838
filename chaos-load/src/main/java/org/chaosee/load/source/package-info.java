/** Where plans come from, and their notations. */
@NullMarked
package org.chaosee.load.source;

import org.jspecify.annotations.NullMarked;
