/** Processes: kill, stop, pause, resume, list. */
@NullMarked
package org.chaosee.cli.command.process;

import org.jspecify.annotations.NullMarked;
