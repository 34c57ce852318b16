/// How things are connected: neighbourhoods and paths.
@org.jspecify.annotations.NullMarked
package org.alianza.network;
