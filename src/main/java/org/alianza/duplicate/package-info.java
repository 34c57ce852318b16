/// Parties that may be the same: what is held twice, and what an import brings that is held already.
@org.jspecify.annotations.NullMarked
package org.alianza.duplicate;
