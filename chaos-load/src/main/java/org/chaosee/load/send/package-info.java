/** HTTP. */
@NullMarked
package org.chaosee.load.send;

import org.jspecify.annotations.NullMarked;
