/** Load on this machine, from outside of the server: processor and memory. */
@NullMarked
package org.chaosee.cli.stress;

import org.jspecify.annotations.NullMarked;
