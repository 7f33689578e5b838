/** What faults do: delays with a ceiling, exceptions from an allow-list. */
@NullMarked
package org.chaosee.core.effect;

import org.jspecify.annotations.NullMarked;
