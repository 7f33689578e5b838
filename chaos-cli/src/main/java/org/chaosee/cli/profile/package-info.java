/** Where the server is, and who asks: options, profiles of a file, the environment. */
@NullMarked
package org.chaosee.cli.profile;

import org.jspecify.annotations.NullMarked;
