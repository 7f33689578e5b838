/** What faults do to answers: to the bytes of their bodies, as plain streams. */
@NullMarked
package org.chaosee.core.answer;

import org.jspecify.annotations.NullMarked;
