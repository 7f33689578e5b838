/** An application with services of all sorts, some of which tolerate faults. It never heard of Chaos EE. */
@NullMarked
package org.chaosee.it.beans.host;

import org.jspecify.annotations.NullMarked;
