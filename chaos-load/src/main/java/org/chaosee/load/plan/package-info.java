/** What is to be sent, how often, and by whom. */
@NullMarked
package org.chaosee.load.plan;

import org.jspecify.annotations.NullMarked;
