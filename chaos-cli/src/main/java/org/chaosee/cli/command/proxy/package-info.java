/** The proxy: start it, and its proxies and toxics. */
@NullMarked
package org.chaosee.cli.command.proxy;

import org.jspecify.annotations.NullMarked;
