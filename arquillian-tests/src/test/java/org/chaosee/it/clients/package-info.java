/** Outgoing calls of an application, by each kind of client, on servers. */
package org.chaosee.it.clients;
