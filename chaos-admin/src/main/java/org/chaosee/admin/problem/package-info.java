/** Refusals: RFC 9457 problem documents, and what leads to them. */
@NullMarked
package org.chaosee.admin.problem;

import org.jspecify.annotations.NullMarked;
