/// Tests of the room api.
@org.jspecify.annotations.NullMarked
package org.alianza.api;
