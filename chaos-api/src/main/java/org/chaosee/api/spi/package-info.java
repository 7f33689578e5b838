/** What others may implement: stores for actions, and listeners that hear of each injection. */
@NullMarked
package org.chaosee.api.spi;

import org.jspecify.annotations.NullMarked;
