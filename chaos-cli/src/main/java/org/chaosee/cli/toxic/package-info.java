/** Talks to a chaos-proxy, or a Toxiproxy. */
@NullMarked
package org.chaosee.cli.toxic;

import org.jspecify.annotations.NullMarked;
