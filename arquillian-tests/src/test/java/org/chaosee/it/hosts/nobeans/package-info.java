/** Hosts without a beans.xml. */
@NullMarked
package org.chaosee.it.hosts.nobeans;

import org.jspecify.annotations.NullMarked;
