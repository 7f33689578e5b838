/** Storms and the management of actions from Java, in applications that hear and fire CDI events, on servers. */
package org.chaosee.it.storms;
