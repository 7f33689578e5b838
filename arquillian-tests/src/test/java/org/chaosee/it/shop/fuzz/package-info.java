/** Requests that no client would send, and how to send them. */
@NullMarked
package org.chaosee.it.shop.fuzz;

import org.jspecify.annotations.NullMarked;
