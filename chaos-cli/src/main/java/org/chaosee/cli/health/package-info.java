/** Asks addresses for their health again and again, and adds up what they answered. */
@NullMarked
package org.chaosee.cli.health;

import org.jspecify.annotations.NullMarked;
