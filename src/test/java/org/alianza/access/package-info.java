/// Tests of the room access.
@org.jspecify.annotations.NullMarked
package org.alianza.access;
