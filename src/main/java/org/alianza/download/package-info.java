/// Lists, entities and their surroundings as files, in the formats that other programs read.
@org.jspecify.annotations.NullMarked
package org.alianza.download;
