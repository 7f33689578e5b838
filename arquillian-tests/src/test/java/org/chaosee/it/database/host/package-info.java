/** An application that never heard of Chaos EE: it does one thing with its database, and tells how that went. */
@NullMarked
package org.chaosee.it.database.host;

import org.jspecify.annotations.NullMarked;
