/** Fault points of incoming HTTP requests: the resource methods of the application. */
@NullMarked
package org.chaosee.jaxrs.server;

import org.jspecify.annotations.NullMarked;
