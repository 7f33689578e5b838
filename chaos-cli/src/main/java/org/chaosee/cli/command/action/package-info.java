/** Actions: list, show, create, change, disable, delete. */
@NullMarked
package org.chaosee.cli.command.action;

import org.jspecify.annotations.NullMarked;
