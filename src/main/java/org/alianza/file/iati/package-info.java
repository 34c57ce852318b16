/// Activities of the IATI standard, 2.03, as rows of the format's tables.
@org.jspecify.annotations.NullMarked
package org.alianza.file.iati;
