/** The portable extension: the one door through which Chaos EE enters an application. */
@NullMarked
package org.chaosee.cdi.extension;

import org.jspecify.annotations.NullMarked;
