/** Answers that come slowly, in part, or with other headers. */
package org.chaosee.it.answers;
