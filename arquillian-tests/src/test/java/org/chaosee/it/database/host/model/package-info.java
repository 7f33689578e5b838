/** What the application keeps in its database. */
@NullMarked
package org.chaosee.it.database.host.model;

import org.jspecify.annotations.NullMarked;
