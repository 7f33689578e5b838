/** Lets the guard see the responses of the application. */
@NullMarked
package org.chaosee.jaxrs.guard;

import org.jspecify.annotations.NullMarked;
