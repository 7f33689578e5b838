/** Plain trees of maps, lists and values: reading them by JSON pointer, and collecting what is wrong with them. */
@NullMarked
package org.chaosee.core.tree;

import org.jspecify.annotations.NullMarked;
