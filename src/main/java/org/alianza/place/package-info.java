/// Where things are: countries and coordinates.
@org.jspecify.annotations.NullMarked
package org.alianza.place;
