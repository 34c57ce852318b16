/// Tests of the room place.
@org.jspecify.annotations.NullMarked
package org.alianza.place;
