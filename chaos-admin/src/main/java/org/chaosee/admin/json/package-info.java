/** JSON text to plain trees and back, within bounds that no request can pass. */
@NullMarked
package org.chaosee.admin.json;

import org.jspecify.annotations.NullMarked;
