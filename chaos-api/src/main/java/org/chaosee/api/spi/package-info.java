/** What others may implement: stores for actions, listeners that hear of each injection, and conditions of the guard. */
@NullMarked
package org.chaosee.api.spi;

import org.jspecify.annotations.NullMarked;
