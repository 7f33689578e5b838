/** Shows the resources that the container injects to whoever has fault points for them. */
@NullMarked
package org.chaosee.cdi.resource;

import org.jspecify.annotations.NullMarked;
