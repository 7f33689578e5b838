/** Faults in the beans of an application, in a real server. */
@NullMarked
package org.chaosee.it.beans;

import org.jspecify.annotations.NullMarked;
