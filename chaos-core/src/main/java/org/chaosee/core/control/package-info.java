/** Changing actions: the one way for every entrance. */
@NullMarked
package org.chaosee.core.control;

import org.jspecify.annotations.NullMarked;
