/** Load: requests at a constant rate. */
@NullMarked
package org.chaosee.cli.command.load;

import org.jspecify.annotations.NullMarked;
