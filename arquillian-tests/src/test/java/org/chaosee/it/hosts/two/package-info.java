/** A host with two JAX-RS applications. */
@NullMarked
package org.chaosee.it.hosts.two;

import org.jspecify.annotations.NullMarked;
