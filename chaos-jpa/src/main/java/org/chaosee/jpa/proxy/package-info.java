/** Makes proxies that are what the objects behind them are. */
@NullMarked
package org.chaosee.jpa.proxy;

import org.jspecify.annotations.NullMarked;
