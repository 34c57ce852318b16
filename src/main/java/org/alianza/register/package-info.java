/// The register: what the office knows as rows of tables, written with a history and read back.
@org.jspecify.annotations.NullMarked
package org.alianza.register;
