/** The sample shop as a real process, under chaos that is managed over HTTP. */
@NullMarked
package org.chaosee.it.shop;

import org.jspecify.annotations.NullMarked;
