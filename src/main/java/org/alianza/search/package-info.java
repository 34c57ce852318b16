/// Finding any entity by its id or by words.
@org.jspecify.annotations.NullMarked
package org.alianza.search;
