/// Tests of the room document.
@org.jspecify.annotations.NullMarked
package org.alianza.document;
