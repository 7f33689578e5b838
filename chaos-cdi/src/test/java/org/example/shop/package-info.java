/** An application that the tests bring up. */
package org.example.shop;
