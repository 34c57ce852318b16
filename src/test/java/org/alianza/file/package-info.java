/// Tests of the room file.
@org.jspecify.annotations.NullMarked
package org.alianza.file;
