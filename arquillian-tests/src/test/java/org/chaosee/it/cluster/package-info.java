/** Several shops on one database, as real processes: the same chaos on all of them, whatever happens meanwhile. */
@NullMarked
package org.chaosee.it.cluster;

import org.jspecify.annotations.NullMarked;
