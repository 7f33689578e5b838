/** Hosts in which the configuration keeps Chaos EE off, or is wrong. */
@NullMarked
package org.chaosee.it.hosts.off;

import org.jspecify.annotations.NullMarked;
