/** What is drawn on a terminal, and drawn again. */
@NullMarked
package org.chaosee.cli.screen;

import org.jspecify.annotations.NullMarked;
