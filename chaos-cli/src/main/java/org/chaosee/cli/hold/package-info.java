/** Faults that last as long as the command does, and are undone however it ends. */
@NullMarked
package org.chaosee.cli.hold;

import org.jspecify.annotations.NullMarked;
