/** Writes XML, and HTML in the notation of XML. */
@NullMarked
package org.chaosee.report.markup;

import org.jspecify.annotations.NullMarked;
