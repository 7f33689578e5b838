/** Commands that watch an application from outside: its health, its figures, its log. */
@NullMarked
package org.chaosee.cli.command.watch;

import org.jspecify.annotations.NullMarked;
