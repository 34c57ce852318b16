/// Tests of the room graph.
@org.jspecify.annotations.NullMarked
package org.alianza.graph;
