/** A host that lists its classes and singletons. */
@NullMarked
package org.chaosee.it.hosts.listed;

import org.jspecify.annotations.NullMarked;
