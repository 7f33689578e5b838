/** What a proxy and a toxic are: plain records, checked when they are made. */
@NullMarked
package org.chaosee.proxy.model;

import org.jspecify.annotations.NullMarked;
