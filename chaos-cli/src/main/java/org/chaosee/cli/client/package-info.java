/** Talks to the admin resource of an application. */
@NullMarked
package org.chaosee.cli.client;

import org.jspecify.annotations.NullMarked;
