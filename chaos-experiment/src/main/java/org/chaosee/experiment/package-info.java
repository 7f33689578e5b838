/** Runs experiments in the open format of Chaos Toolkit: load, check, run. */
@NullMarked
package org.chaosee.experiment;

import org.jspecify.annotations.NullMarked;
