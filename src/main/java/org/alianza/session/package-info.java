/// What goes with a caller from request to request: the session, and how far the database must have come.
@org.jspecify.annotations.NullMarked
package org.alianza.session;
