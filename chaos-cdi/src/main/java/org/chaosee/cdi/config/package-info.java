/** Reads the configuration, once, into immutable settings. */
@NullMarked
package org.chaosee.cdi.config;

import org.jspecify.annotations.NullMarked;
