/** Makes reports of journals: read them, put them together, write them. */
@NullMarked
package org.chaosee.report;

import org.jspecify.annotations.NullMarked;
