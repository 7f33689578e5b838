/** An application that calls itself over HTTP, by each kind of client. It never heard of Chaos EE. */
package org.chaosee.it.clients.host;
