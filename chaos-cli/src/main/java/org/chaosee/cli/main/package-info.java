/** The program: its commands put together, and how it ends. */
@NullMarked
package org.chaosee.cli.main;

import org.jspecify.annotations.NullMarked;
