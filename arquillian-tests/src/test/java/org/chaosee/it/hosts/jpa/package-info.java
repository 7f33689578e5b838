/** A host with a persistence unit of its own. */
@NullMarked
package org.chaosee.it.hosts.jpa;

import org.jspecify.annotations.NullMarked;
