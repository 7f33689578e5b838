/** What has gone through the proxies, and what was done to them. */
@NullMarked
package org.chaosee.proxy.report;

import org.jspecify.annotations.NullMarked;
