/** The command line: {@code java -jar chaos-proxy.jar}. */
@NullMarked
package org.chaosee.proxy.main;

import org.jspecify.annotations.NullMarked;
