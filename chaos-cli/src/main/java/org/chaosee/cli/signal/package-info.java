/** Signals of the operating system. */
@NullMarked
package org.chaosee.cli.signal;

import org.jspecify.annotations.NullMarked;
