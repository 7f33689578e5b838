/** Stands between whoever uses JDBC and the driver. */
@NullMarked
package org.chaosee.jpa.driver;

import org.jspecify.annotations.NullMarked;
