/** Reads the logs of servers, and groups what went wrong. */
@NullMarked
package org.chaosee.cli.log;

import org.jspecify.annotations.NullMarked;
