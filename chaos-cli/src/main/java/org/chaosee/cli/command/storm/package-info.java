/** Storms: begin, end, look at. */
@NullMarked
package org.chaosee.cli.command.storm;

import org.jspecify.annotations.NullMarked;
