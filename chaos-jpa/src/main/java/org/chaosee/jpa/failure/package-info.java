/** Has databases fail, as they do. */
@NullMarked
package org.chaosee.jpa.failure;

import org.jspecify.annotations.NullMarked;
