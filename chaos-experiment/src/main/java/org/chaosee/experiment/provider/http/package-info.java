/** Calls over HTTP. */
@NullMarked
package org.chaosee.experiment.provider.http;

import org.jspecify.annotations.NullMarked;
