/** The parts of an experiment. */
@NullMarked
package org.chaosee.experiment.model;

import org.jspecify.annotations.NullMarked;
