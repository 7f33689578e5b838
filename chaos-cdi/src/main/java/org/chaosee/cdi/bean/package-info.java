/**
 * Fault points at the methods of beans. An extension binds one interceptor to what the configuration selects, and to
 * nothing when Chaos EE is off or nothing is selected.
 */
@NullMarked
package org.chaosee.cdi.bean;

import org.jspecify.annotations.NullMarked;
