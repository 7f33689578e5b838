/** The JSON of requests and replies, and of the configuration file. */
@NullMarked
package org.chaosee.proxy.json;

import org.jspecify.annotations.NullMarked;
