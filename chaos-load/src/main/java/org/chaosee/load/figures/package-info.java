/** What came of the requests, in numbers. */
@NullMarked
package org.chaosee.load.figures;

import org.jspecify.annotations.NullMarked;
