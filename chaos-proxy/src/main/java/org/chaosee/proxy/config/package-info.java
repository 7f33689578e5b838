/** The configuration file: the proxies that a server begins with. */
@NullMarked
package org.chaosee.proxy.config;

import org.jspecify.annotations.NullMarked;
