/// Backups of everything that is held: made while others work, kept for a while, restored into an empty database.
@org.jspecify.annotations.NullMarked
package org.alianza.backup;
