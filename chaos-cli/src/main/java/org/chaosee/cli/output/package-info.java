/** What is printed: tables for people, JSON for programs. */
@NullMarked
package org.chaosee.cli.output;

import org.jspecify.annotations.NullMarked;
