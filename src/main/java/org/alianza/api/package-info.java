/// The doors: scalars, arguments, errors, headers and what the console says.
@org.jspecify.annotations.NullMarked
package org.alianza.api;
