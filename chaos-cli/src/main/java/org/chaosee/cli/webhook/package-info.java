/** Tells others that an experiment begins, deviates, ends. */
@NullMarked
package org.chaosee.cli.webhook;

import org.jspecify.annotations.NullMarked;
