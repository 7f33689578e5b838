/** Processes of this machine: found, never the wrong ones, killed, stopped, paused and resumed. */
@NullMarked
package org.chaosee.cli.process;

import org.jspecify.annotations.NullMarked;
