/// What a question selects, read from the graph in one statement.
@org.jspecify.annotations.NullMarked
package org.alianza.selection;
