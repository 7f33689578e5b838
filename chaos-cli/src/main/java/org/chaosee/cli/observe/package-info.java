/** Watches an application from outside while an experiment runs: what was injected, by whom, and what came of it. */
@NullMarked
package org.chaosee.cli.observe;

import org.jspecify.annotations.NullMarked;
