/// How many there are of what, and what is given: counts and totals in groups within groups.
@org.jspecify.annotations.NullMarked
package org.alianza.statistics;
