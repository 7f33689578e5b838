/**
 * The action store in a relational database, shared by all nodes of the application.
 *
 * <p>It works in a persistence unit of its own, built in code: a {@code persistence.xml} in a library breaks
 * applications that inject their persistence context without a unit name.
 */
@NullMarked
package org.chaosee.jpa.store;

import org.jspecify.annotations.NullMarked;
