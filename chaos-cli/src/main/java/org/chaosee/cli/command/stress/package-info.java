/** Load on this machine: processor, memory. */
@NullMarked
package org.chaosee.cli.command.stress;

import org.jspecify.annotations.NullMarked;
