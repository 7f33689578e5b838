/** The entity listener that an application may name in a mapping file. */
@NullMarked
package org.chaosee.jpa;

import org.jspecify.annotations.NullMarked;
