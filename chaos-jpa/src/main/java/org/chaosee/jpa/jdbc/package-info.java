/** Fault points of data sources that the application uses itself. */
@NullMarked
package org.chaosee.jpa.jdbc;

import org.jspecify.annotations.NullMarked;
