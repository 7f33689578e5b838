/** Managing actions and storms from Java. */
@NullMarked
package org.chaosee.api.control;

import org.jspecify.annotations.NullMarked;
