/// The database: embedded start, migrations and statements.
@org.jspecify.annotations.NullMarked
package org.alianza.graph;
