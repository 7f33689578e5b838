/** What a journal means: pure functions of it, each judgement a class. */
@NullMarked
package org.chaosee.report.analysis;

import org.jspecify.annotations.NullMarked;
