/// What to look into: claims that are unsourced, stale, or do not agree with one another.
@org.jspecify.annotations.NullMarked
package org.alianza.quality;
