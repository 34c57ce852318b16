/// Tests of how IATI is read.
@org.jspecify.annotations.NullMarked
package org.alianza.file.iati;
