/// Files that hold rows of the format's tables: read as streams and told apart by what is in them, and written again.
@org.jspecify.annotations.NullMarked
package org.alianza.file;
