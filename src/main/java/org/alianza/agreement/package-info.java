/// Agreements, their parties and their standing.
@org.jspecify.annotations.NullMarked
package org.alianza.agreement;
