/** The HTTP API: Toxiproxy's, and a few routes of ours. */
@NullMarked
package org.chaosee.proxy.http;

import org.jspecify.annotations.NullMarked;
