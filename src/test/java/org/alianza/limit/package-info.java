/// Tests of the room limit.
@org.jspecify.annotations.NullMarked
package org.alianza.limit;
