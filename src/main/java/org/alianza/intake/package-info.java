/// Tables in, findings out: data packages are read, checked and loaded.
@org.jspecify.annotations.NullMarked
package org.alianza.intake;
