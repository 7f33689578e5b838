/** What the configuration says, read once, immutable. */
@NullMarked
package org.chaosee.core.settings;

import org.jspecify.annotations.NullMarked;
