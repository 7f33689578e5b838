/** The kill switch for those who come by JMX. */
@NullMarked
package org.chaosee.cdi.management;

import org.jspecify.annotations.NullMarked;
