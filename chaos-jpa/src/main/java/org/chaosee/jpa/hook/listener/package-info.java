/** Comes by the fault points of entities by the events of an entity listener. */
@NullMarked
package org.chaosee.jpa.hook.listener;

import org.jspecify.annotations.NullMarked;
