/// What changed between two dates.
@org.jspecify.annotations.NullMarked
package org.alianza.change;
