/** The formats of logs. */
@NullMarked
package org.chaosee.cli.log.format;

import org.jspecify.annotations.NullMarked;
