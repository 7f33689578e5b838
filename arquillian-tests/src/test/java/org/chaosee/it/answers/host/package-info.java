/** An application with long and short answers, which also asks itself. It never heard of Chaos EE. */
package org.chaosee.it.answers.host;
