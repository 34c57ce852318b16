@org.jspecify.annotations.NullMarked
package org.alianza.download;
