/** Who may administer, and which requests a browser must not be tricked into. */
@NullMarked
package org.chaosee.admin.security;

import org.jspecify.annotations.NullMarked;
