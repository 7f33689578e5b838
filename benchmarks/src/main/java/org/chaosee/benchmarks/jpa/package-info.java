/** What database access costs with the jars and without. */
package org.chaosee.benchmarks.jpa;
