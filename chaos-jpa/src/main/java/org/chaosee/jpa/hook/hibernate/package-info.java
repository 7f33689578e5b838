/**
 * The fault points of Hibernate's units (6.4 to 7), reached by its service loader: nothing is configured.
 *
 * <pre>{@code
 * ServiceContributor ─► the unit's connection provider, wrapped
 * Integrator ─► the entities and their tables; "this entity is written next"
 *
 * getConnection ─► no action can hit the unit ─► the very connection of the pool
 *               └► HibernateConnection ─► HibernateStatement.execute: SQL text ─► table ─► entities that may be hit?
 *                                            └► stack of Hibernate's own frames ─► operation ─► fault point
 * }</pre>
 *
 * <p>Faults strike where the driver is called, inside of what Hibernate does about its failures: so they come up as real
 * ones do. Whatever breaks in here means that nothing is hit.
 */
@NullMarked
package org.chaosee.jpa.hook.hibernate;

import org.jspecify.annotations.NullMarked;
