/// Tests of the room listing.
@org.jspecify.annotations.NullMarked
package org.alianza.listing;
