/** All proxies of a process: the one way to change them, whoever asks. */
@NullMarked
package org.chaosee.proxy.control;

import org.jspecify.annotations.NullMarked;
