/** What a request says beside its path: query parameters, body, preconditions. */
@NullMarked
package org.chaosee.admin.request;

import org.jspecify.annotations.NullMarked;
