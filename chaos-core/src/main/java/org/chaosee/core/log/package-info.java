/** Numbered log messages. */
@NullMarked
package org.chaosee.core.log;

import org.jspecify.annotations.NullMarked;
