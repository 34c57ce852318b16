/// The locks of every door: how somebody signs in, and what they may see then.
@org.jspecify.annotations.NullMarked
package org.alianza.access;
