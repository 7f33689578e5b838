/** Managing actions and storms from the application's own beans. */
@NullMarked
package org.chaosee.cdi.control;

import org.jspecify.annotations.NullMarked;
