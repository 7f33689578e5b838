/** Writes a report as build servers read results of tests. */
@NullMarked
package org.chaosee.report.junit;

import org.jspecify.annotations.NullMarked;
