/// What an operator sees of a running Alianza: which requests, how long, what for, and what came of them.
@org.jspecify.annotations.NullMarked
package org.alianza.watch;
