/** Around the runner: its progress, its journal, and what it must not leave behind. */
@NullMarked
package org.chaosee.cli.experiment;

import org.jspecify.annotations.NullMarked;
