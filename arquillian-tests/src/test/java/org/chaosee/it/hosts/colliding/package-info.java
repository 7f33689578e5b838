/** A host whose paths look like those of the admin resource. */
@NullMarked
package org.chaosee.it.hosts.colliding;

import org.jspecify.annotations.NullMarked;
