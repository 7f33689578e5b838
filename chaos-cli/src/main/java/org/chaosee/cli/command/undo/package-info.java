/** What the program starts of itself; nobody types it. */
@NullMarked
package org.chaosee.cli.command.undo;

import org.jspecify.annotations.NullMarked;
