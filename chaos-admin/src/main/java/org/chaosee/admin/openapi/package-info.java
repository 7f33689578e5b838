/** Types that only describe the answers and documents in the OpenAPI document; nothing is ever made of them. */
@NullMarked
package org.chaosee.admin.openapi;

import org.jspecify.annotations.NullMarked;
