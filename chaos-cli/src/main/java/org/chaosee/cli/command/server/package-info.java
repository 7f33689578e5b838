/** What an application tells of itself, and the halt. */
@NullMarked
package org.chaosee.cli.command.server;

import org.jspecify.annotations.NullMarked;
