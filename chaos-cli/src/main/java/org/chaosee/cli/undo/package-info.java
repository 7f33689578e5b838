/** Undoes what a command did, should the command be killed before it could: a process of its own. */
@NullMarked
package org.chaosee.cli.undo;

import org.jspecify.annotations.NullMarked;
