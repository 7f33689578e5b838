/** The JAX-RS application of its own that serves the admin resource, and what surrounds all its answers. */
@NullMarked
package org.chaosee.admin;

import org.jspecify.annotations.NullMarked;
