/** What nodes tell each other of themselves. */
@NullMarked
package org.chaosee.core.node;

import org.jspecify.annotations.NullMarked;
