/** Comes by the fault points of any unit, by standing between the application and its entity managers. */
@NullMarked
package org.chaosee.jpa.hook.proxy;

import org.jspecify.annotations.NullMarked;
