/// What the graph as a whole tells: who stands between, what is open, what is missing.
@org.jspecify.annotations.NullMarked
package org.alianza.insight;
