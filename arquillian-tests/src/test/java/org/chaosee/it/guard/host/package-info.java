/** An application that answers in several ways. */
package org.chaosee.it.guard.host;
