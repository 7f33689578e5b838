/** Sockets: what is accepted, dialled, read and written. Each connection lives in one thread, and takes no lock. */
@NullMarked
package org.chaosee.proxy.relay;

import org.jspecify.annotations.NullMarked;
