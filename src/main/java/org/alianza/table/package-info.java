/// The tables of the data set format: their columns, their rows, and what may be wrong with these.
@org.jspecify.annotations.NullMarked
package org.alianza.table;
