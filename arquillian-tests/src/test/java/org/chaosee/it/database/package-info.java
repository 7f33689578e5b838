/** Faults in the database access of an application, in Payara Micro (EclipseLink) as in WildFly (Hibernate). */
@NullMarked
package org.chaosee.it.database;

import org.jspecify.annotations.NullMarked;
