/** The guard, on servers. */
package org.chaosee.it.guard;
