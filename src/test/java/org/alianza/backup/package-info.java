/// Tests of backups.
@org.jspecify.annotations.NullMarked
package org.alianza.backup;
