/** Outgoing HTTP requests: by JAX-RS clients and MicroProfile REST clients. */
@NullMarked
package org.chaosee.jaxrs.client;

import org.jspecify.annotations.NullMarked;
