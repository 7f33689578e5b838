/** Reports of journals. */
@NullMarked
package org.chaosee.cli.command.report;

import org.jspecify.annotations.NullMarked;
