/**
 * Comes by the fault points of units of EclipseLink: each of their statements, right before and right after it runs.
 */
@NullMarked
package org.chaosee.jpa.hook.eclipselink;

import org.jspecify.annotations.NullMarked;
