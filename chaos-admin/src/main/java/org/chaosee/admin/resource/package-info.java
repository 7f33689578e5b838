/** The resources. They delegate: what is right is decided in the core. */
@NullMarked
package org.chaosee.admin.resource;

import org.jspecify.annotations.NullMarked;
