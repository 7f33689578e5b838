/** Classes that several hosts are made of. */
@NullMarked
package org.chaosee.it.hosts.plain;

import org.jspecify.annotations.NullMarked;
