/** The kill switch: no node injects anything until it is lifted. */
@NullMarked
package org.chaosee.api.halt;

import org.jspecify.annotations.NullMarked;
