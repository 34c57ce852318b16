/// Documents that are cited, and what they say.
@org.jspecify.annotations.NullMarked
package org.alianza.source;
