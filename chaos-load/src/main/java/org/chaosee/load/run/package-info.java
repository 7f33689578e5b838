/** Sends what is due, and books what comes of it. */
@NullMarked
package org.chaosee.load.run;

import org.jspecify.annotations.NullMarked;
