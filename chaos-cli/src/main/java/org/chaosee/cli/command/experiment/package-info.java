/** Experiments: run, check, lint. */
@NullMarked
package org.chaosee.cli.command.experiment;

import org.jspecify.annotations.NullMarked;
