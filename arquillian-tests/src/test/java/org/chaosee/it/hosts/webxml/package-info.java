/** Hosts whose JAX-RS application is mapped in web.xml. */
@NullMarked
package org.chaosee.it.hosts.webxml;

import org.jspecify.annotations.NullMarked;
