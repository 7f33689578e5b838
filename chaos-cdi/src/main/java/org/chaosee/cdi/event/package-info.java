/** Tells the application of injections by CDI events and listener beans. */
@NullMarked
package org.chaosee.cdi.event;

import org.jspecify.annotations.NullMarked;
