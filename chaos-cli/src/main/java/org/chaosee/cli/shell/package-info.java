/** What the program is started in: environment, directories, input; how it says no. */
@NullMarked
package org.chaosee.cli.shell;

import org.jspecify.annotations.NullMarked;
