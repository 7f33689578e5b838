/** An application that knows Chaos EE: it begins storms, hears of them, and manages actions. */
package org.chaosee.it.storms.host;
