/** Faults in message-driven beans, on a server with a broker. */
@NullMarked
package org.chaosee.it.beans.messages;

import org.jspecify.annotations.NullMarked;
