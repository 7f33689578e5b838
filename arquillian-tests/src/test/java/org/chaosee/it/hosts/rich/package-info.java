/** A host with resource methods of every sort, found by scanning, in an application that names nothing. */
@NullMarked
package org.chaosee.it.hosts.rich;

import org.jspecify.annotations.NullMarked;
