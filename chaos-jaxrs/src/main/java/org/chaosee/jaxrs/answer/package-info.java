/** What incoming and outgoing calls have in common where answers are changed. */
@NullMarked
package org.chaosee.jaxrs.answer;

import org.jspecify.annotations.NullMarked;
