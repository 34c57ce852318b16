/// Alianza: who supports which initiative, under which agreement, with what, since when, and how we know.
@org.jspecify.annotations.NullMarked
package org.alianza;
