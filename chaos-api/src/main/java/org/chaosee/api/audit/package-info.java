/** The record of what was done by whom. */
@NullMarked
package org.chaosee.api.audit;

import org.jspecify.annotations.NullMarked;
