/** Begins and ends storms for those who ask by CDI events. */
@NullMarked
package org.chaosee.cdi.storm;

import org.jspecify.annotations.NullMarked;
