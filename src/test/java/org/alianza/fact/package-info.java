/// Tests of the room fact.
@org.jspecify.annotations.NullMarked
package org.alianza.fact;
