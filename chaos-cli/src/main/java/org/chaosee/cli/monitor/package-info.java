/** What a live view of an application shows: what is asked for, and how it is laid out. */
@NullMarked
package org.chaosee.cli.monitor;

import org.jspecify.annotations.NullMarked;
