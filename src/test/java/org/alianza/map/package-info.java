/// Tests of the room map.
@org.jspecify.annotations.NullMarked
package org.alianza.map;
