/// Tests of the room table.
@org.jspecify.annotations.NullMarked
package org.alianza.table;
