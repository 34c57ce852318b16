/// The ties between parties as a map: places, links between them, and both as GeoJSON.
@org.jspecify.annotations.NullMarked
package org.alianza.map;
