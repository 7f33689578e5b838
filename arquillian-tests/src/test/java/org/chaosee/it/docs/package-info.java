/** What the pages tell a newcomer to type, typed. */
package org.chaosee.it.docs;
