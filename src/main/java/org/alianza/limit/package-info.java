/// What one request may ask, and how often: sizes, depth, cost, time and rate.
@org.jspecify.annotations.NullMarked
package org.alianza.limit;
