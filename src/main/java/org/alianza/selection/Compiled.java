package org.alianza.selection;

/// How objects are read: what has to be found for them, what is returned of each, and what is made of that.
///
/// @param calls clauses that find what belongs to them
/// @param expression what is returned of each: the list of its columns
/// @param reader makes what is answered of those columns
record Compiled(String calls, String expression, Reader reader) {
}
